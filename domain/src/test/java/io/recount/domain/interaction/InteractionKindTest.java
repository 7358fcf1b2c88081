package io.recount.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recount.domain.interaction.Browsing.PageViewed;
import io.recount.domain.interaction.Browsing.ScreenViewed;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InteractionKindTest {

    @Test
    void everyInteractionHasExactlyOneKind() {
        assertThat(kinds().<Class<?>>map(InteractionKind::type))
                .containsExactlyInAnyOrderElementsOf(records(Interaction.class).toList());
    }

    @Test
    void storedNamesAreUniqueAndKebab() {
        assertThat(kinds().map(InteractionKind::storedName))
                .doesNotHaveDuplicates()
                .allMatch(it -> it.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void storedNamesLeadBackToTheirKinds() {
        assertThat(kinds()).allMatch(it -> InteractionKind.ofStoredName(it.storedName()) == it);
        assertThatThrownBy(() -> InteractionKind.ofStoredName("moon-landed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moon-landed");
    }

    @Test
    void titlesAreSentences() {
        assertThat(InteractionKind.ORDER_COMPLETED.title()).isEqualTo("Order completed");
        assertThat(InteractionKind.NPS_ANSWERED.title()).isEqualTo("NPS answered");
        assertThat(kinds().map(InteractionKind::title)).doesNotHaveDuplicates().allMatch(it -> it.matches("[A-Z].*"));
    }

    @Test
    void anInteractionKnowsItsKind() {
        assertThat(new Custom("Moon Landed", Map.of()).kind()).isEqualTo(InteractionKind.CUSTOM);
        assertThat(new Mobile.DeepLinkOpened("app://", null, Map.of()).kind())
                .isEqualTo(InteractionKind.DEEP_LINK_OPENED);
    }

    @Test
    void propertiesComeLast() {
        assertThat(kinds().map(it -> components(it).getLast().getName())).containsOnly("properties");
    }

    /** Stored interactions carry their kind in a field of that name. */
    @Test
    void noFieldIsCalledKind() {
        assertThat(kinds().flatMap(it -> components(it).stream()).map(RecordComponent::getName))
                .doesNotContain("kind");
    }

    @Test
    void onlyPagesScreensAndCustomInteractionsHaveNames() {
        assertThat(kinds().filter(it -> components(it).stream()
                                .anyMatch(c -> c.getName().equals("name")))
                        .map(InteractionKind::type))
                .containsExactlyInAnyOrder(PageViewed.class, ScreenViewed.class, Custom.class);
        assertThat(new Mobile.DeepLinkOpened("app://", null, Map.of()).name()).isNull();
    }

    private static Stream<InteractionKind> kinds() {
        return Arrays.stream(InteractionKind.values());
    }

    private static List<RecordComponent> components(InteractionKind kind) {
        return Arrays.asList(kind.type().getRecordComponents());
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(InteractionKindTest::records)
                : Stream.of(family);
    }
}
