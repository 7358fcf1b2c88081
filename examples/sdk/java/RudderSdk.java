import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.rudderstack.sdk.java.analytics.messages.AliasMessage;
import com.rudderstack.sdk.java.analytics.messages.GroupMessage;
import com.rudderstack.sdk.java.analytics.messages.IdentifyMessage;
import com.rudderstack.sdk.java.analytics.messages.PageMessage;
import com.rudderstack.sdk.java.analytics.messages.ScreenMessage;
import com.rudderstack.sdk.java.analytics.messages.TrackMessage;
import java.util.Map;

/** com.rudderstack.sdk.java.analytics:analytics */
void main() {
    var analytics = RudderAnalytics.builder(System.getenv("RECOUNT_WRITE_KEY"))
            .setDataPlaneUrl(System.getenv("RECOUNT_URL"))
            .build();

    var user = "java-rudder-ada";
    analytics.enqueue(TrackMessage.builder("Visited").anonymousId("java-rudder-visitor"));
    analytics.enqueue(IdentifyMessage.builder()
            .userId(user)
            .traits(Map.of("email", "java-rudder@example.com", "plan", "pro", "seats", 5)));
    analytics.enqueue(TrackMessage.builder("Order Completed")
            .userId(user)
            .properties(Map.of("order_id", "o-1", "total", 19.9, "currency", "EUR")));
    analytics.enqueue(TrackMessage.builder("Tea Brewed").userId(user).properties(Map.of("minutes", 4, "note", "Zoë ☕")));
    analytics.enqueue(PageMessage.builder("Home").userId(user).properties(Map.of("url", "https://shop.example/")));
    analytics.enqueue(ScreenMessage.builder("Settings").userId(user));
    analytics.enqueue(GroupMessage.builder("acme").userId(user).traits(Map.of("name", "Acme")));
    analytics.enqueue(AliasMessage.builder("java-rudder-visitor").userId(user));
    analytics.flush();
    analytics.shutdown();
}
