package io.recount.ingestion.plan;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;
import io.recount.domain.rule.RuleViolated;

/** Patterns whose time grows with the length of the text and never with its form, whoever sends it. */
final class LinearPattern implements RegularExpressionFactory {
    static final int MAX_LENGTH = 500;

    @Override
    public RegularExpression getRegularExpression(String regex) {
        var pattern = compile(regex, "");
        return text -> pattern.matcher(text).find();
    }

    /** The pattern; refused, with its path, where it looks around or back, which takes exponential time. */
    static Pattern compile(String regex, String path) {
        if (regex.length() > MAX_LENGTH) {
            throw SchemaRules.invalid(path, "must be a pattern of at most " + MAX_LENGTH + " characters");
        }
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw unusable(path, e);
        }
    }

    private static RuleViolated unusable(String path, PatternSyntaxException e) {
        return SchemaRules.invalid(
                path, "is no pattern that can be used (" + e.getDescription() + "); it may not look around or back");
    }
}
