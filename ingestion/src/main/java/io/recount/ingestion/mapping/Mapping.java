package io.recount.ingestion.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes messages of the tracking API out of foreign JSON. Immutable, for many threads; docs/mappings.md says what it can do. */
public final class Mapping {
    private static final int MOST_RESULTS = 2_500;

    private final @Nullable Pointer forEach;
    private final List<List<Condition>> skips;
    private final boolean firstOnly;
    private final List<MessageRule> rules;
    private final boolean dropsUnmapped;

    Mapping(
            @Nullable Pointer forEach,
            List<List<Condition>> skips,
            boolean firstOnly,
            List<MessageRule> rules,
            boolean dropsUnmapped) {
        this.forEach = forEach;
        this.skips = skips;
        this.firstOnly = firstOnly;
        this.rules = rules;
        this.dropsUnmapped = dropsUnmapped;
    }

    /** What becomes of an input about which nothing else is known. */
    public List<Result> apply(@Nullable Object input) {
        return apply(input, Map.of());
    }

    /**
     * What becomes of an input, in its order. Never fails: what cannot be made is among the results.
     *
     * @param input plain JSON: maps with text as keys, lists, strings, numbers, booleans and null
     * @param beside what is known beside the input, such as headers; pointers that begin with {@code @} look there
     */
    public List<Result> apply(@Nullable Object input, Map<String, @Nullable Object> beside) {
        var whole = new Scope(input, "", 0, null, new Work(beside));
        var application = new Application();
        try {
            if (forEach == null) {
                application.take(whole);
            } else {
                Gatherings.forEach(forEach, whole, "/forEach", application::take);
            }
        } catch (ValueInvalid e) {
            return List.of(new Result.Failed(new Element("", input), e.problem()));
        }
        return application.results;
    }

    /** The input with no other element than this one of its results. */
    public Alone alone(@Nullable Object input, Element element) {
        return forEach == null || element.pointer().isEmpty()
                ? new Alone(input, element.pointer())
                : Alone.of(input, element, forEach);
    }

    private final class Application {
        private final List<Result> results = new ArrayList<>();
        private final Map<Object, Object> byId = new HashMap<>();

        void take(Scope scope) {
            var element = new Element(scope.pointer(), scope.here());
            for (var skip : skips) {
                if (Condition.all(skip, scope)) {
                    add(new Result.Skipped(element));
                    return;
                }
            }
            var content = new ContentDigest(scope.here());
            int before = results.size();
            for (var rule : rules) {
                if (rule.isFor(scope)) {
                    rule.make(
                            scope,
                            content,
                            message -> addMessage(element, rule.path(), message),
                            problem -> add(new Result.Failed(element, problem)));
                    if (firstOnly) {
                        break;
                    }
                }
            }
            if (results.size() == before) {
                add(dropsUnmapped ? new Result.Skipped(element) : new Result.Unmapped(element));
            }
        }

        /** Two messages of one id would become one, so they must not differ. */
        private void addMessage(Element element, String rule, Map<String, @Nullable Object> message) {
            var other = byId.putIfAbsent(String.valueOf(message.get("messageId")), message);
            add(
                    other == null || other.equals(message)
                            ? new Result.Message(element, rule, message)
                            : new Result.Failed(
                                    element,
                                    new Problem(
                                            "message-id-repeated",
                                            element.pointer(),
                                            rule,
                                            "Another message of the same input has the same id.")));
        }

        private void add(Result result) {
            if (results.size() == MOST_RESULTS) {
                throw new ValueInvalid(new Problem(
                        "too-many-messages",
                        "",
                        "",
                        "The mapping makes more than " + MOST_RESULTS + " messages of this input."));
            }
            results.add(result);
        }
    }
}
