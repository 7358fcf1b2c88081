package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.model.Day;
import io.recount.demo.people.Person;
import io.recount.demo.text.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tickets and chats: more of them from the unsatisfied; how long they take moves the satisfaction. */
final class HelpDesk {
    private static final double RATE = .0085;
    private static final double AS_CHAT = .15;
    private static final double RATED = .35;
    private static final double MEDIAN_HOURS = 14;
    private static final List<String> CATEGORIES = List.of("bug", "bug", "question", "question", "billing", "access");

    private final Scene scene;
    private final Diary diary;
    private final Chance chance;
    private final List<Open> open = new ArrayList<>();
    private int count;

    HelpDesk(Scene scene, Diary diary) {
        this.scene = scene;
        this.diary = diary;
        this.chance = scene.chance(Scene.Branch.SUPPORT);
    }

    private record Open(int solvedDay, double hours) {}

    void live(Day day, boolean outage) {
        open.stream()
                .filter(it -> it.solvedDay <= day.index())
                .forEach(it -> scene.satisfaction.ticketSolved(it.hours));
        open.removeIf(it -> it.solvedDay <= day.index());
        var team = scene.team();
        double rate = RATE * StrictMath.sqrt(team.size()) * StrictMath.exp(-.45 * scene.satisfaction.value());
        if (!team.isEmpty() && chance.happens(rate * day.season() * (outage ? 15 : 1))) {
            open(day, chance.of(team));
        }
    }

    private void open(Day day, Person person) {
        diary.ticket(person.equals(scene.account.champion()));
        var id = "tic-" + Integer.toString(scene.account.number(), 36) + "-" + count++;
        long at = scene.workTime(day, chance);
        double hours = chance.logNormal(MEDIAN_HOURS, 1.1);
        open.add(new Open(day.index() + 1 + (int) (hours / 24), hours));
        if (chance.happens(AS_CHAT)) {
            chat(Who.requester(person), person, id, at);
        } else {
            ticket(Who.requester(person), person, id, at, hours);
        }
    }

    private void ticket(Who who, Person person, String id, long at, double hours) {
        var mood = Mood.of(scene.feeling(person), chance);
        scene.outbox.track(
                who,
                at,
                "Ticket Opened",
                Json.object()
                        .with("ticketId", id)
                        .with("subject", scene.write("ticket.subject", person))
                        .with("text", scene.write("ticket.text", person))
                        .with("channel", chance.happens(.7) ? "email" : "web")
                        .with("priority", mood == Mood.ANGRY ? "high" : "normal")
                        .with("category", chance.of(CATEGORIES)));
        long solved = scene.atWork(at + (long) (hours * Scene.HOUR));
        int replies = 1 + chance.poisson(Math.min(2, hours / 30));
        for (int i = 1; i <= replies; i++) {
            long replied = scene.atWork(at + (solved - at) * i / (replies + 1));
            boolean byAgent = i % 2 == 1;
            scene.outbox.track(
                    who,
                    replied,
                    "Ticket Replied",
                    Json.object()
                            .with("ticketId", id)
                            .with("author", byAgent ? "agent" : "customer")
                            .with("channel", "email")
                            .with("text", scene.write(byAgent ? "reply.agent" : "reply.customer", person)));
        }
        scene.outbox.track(
                who,
                solved,
                "Ticket Solved",
                Json.object().with("ticketId", id).with("resolution", "solved").with("resolutionSeconds", (long)
                        (hours * 3_600)));
        if (chance.happens(RATED)) {
            rate(who, person, id, solved + (long) (Scene.HOUR * chance.logNormal(4, 1)), hours);
        }
    }

    private void rate(Who who, Person person, String id, long at, double hours) {
        double felt = 3.4 + .8 * scene.feeling(person) - (hours > 48 ? 1 : 0) + .6 * chance.normal();
        scene.outbox.track(
                who,
                at,
                "Ticket Rated",
                Json.object()
                        .with("ticketId", id)
                        .with("rating", Math.clamp(Math.round(felt), 1, 5))
                        .with("comment", scene.write("rating", person)));
    }

    private void chat(Who who, Person person, String id, long at) {
        var conversation = id.replace("tic", "chat");
        var agent = Json.object()
                .with("conversationId", conversation)
                .with("agentId", scene.agent.toLowerCase(Locale.ROOT))
                .with("agentName", scene.agent);
        scene.outbox.track(who, at, "Chat Started", agent);
        scene.outbox.track(
                who,
                at + Scene.MINUTE,
                "Chat Message Sent",
                Json.object().with("conversationId", conversation).with("text", scene.write("ticket.text", person)));
        scene.outbox.track(
                who,
                at + 3 * Scene.MINUTE,
                "Chat Message Received",
                Json.object()
                        .with("conversationId", conversation)
                        .with("agentName", scene.agent)
                        .with("text", scene.write("reply.agent", person)));
        int minutes = 5 + chance.below(20);
        scene.outbox.track(
                who,
                at + minutes * Scene.MINUTE,
                "Chat Ended",
                Json.object().with("conversationId", conversation).with("durationSeconds", minutes * 60L));
    }
}
