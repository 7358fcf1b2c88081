import com.segment.analytics.Analytics;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.ScreenMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.Map;

/** com.segment.analytics.java:analytics */
void main() {
    var analytics = Analytics.builder(System.getenv("RECOUNT_WRITE_KEY"))
            .endpoint(System.getenv("RECOUNT_URL"))
            .build();

    var user = "java-segment-ada";
    analytics.enqueue(TrackMessage.builder("Visited").anonymousId("java-segment-visitor"));
    analytics.enqueue(IdentifyMessage.builder()
            .userId(user)
            .traits(Map.of("email", "java-segment@example.com", "plan", "pro", "seats", 5)));
    analytics.enqueue(TrackMessage.builder("Order Completed")
            .userId(user)
            .properties(Map.of("order_id", "o-1", "total", 19.9, "currency", "EUR")));
    analytics.enqueue(TrackMessage.builder("Tea Brewed").userId(user).properties(Map.of("minutes", 4, "note", "Zoë ☕")));
    analytics.enqueue(PageMessage.builder("Home").userId(user).properties(Map.of("url", "https://shop.example/")));
    analytics.enqueue(ScreenMessage.builder("Settings").userId(user));
    analytics.enqueue(GroupMessage.builder("acme").userId(user).traits(Map.of("name", "Acme")));
    analytics.enqueue(AliasMessage.builder("java-segment-visitor").userId(user));
    analytics.flush();
    analytics.shutdown();
}
