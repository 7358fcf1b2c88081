package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clients that front ends use, as npm has them, against the real server. */
class LiveClientsIT {
    private static final String SOCKETS = """
            const { createClient } = require('graphql-ws')
            const WebSocket = require('ws')
            const client = createClient({
              url: process.env.HOST.replace('http', 'ws') + '/graphql', webSocketImpl: WebSocket,
              connectionParams: { Authorization: 'Bearer ' + process.env.ADMIN_KEY }, retryAttempts: 0 })
            """;
    private static final String EVENTS = """
            const { createClient } = require('graphql-sse')
            const client = createClient({
              url: process.env.HOST + '/graphql', headers: { Authorization: 'Bearer ' + process.env.ADMIN_KEY }, retryAttempts: 0 })
            """;

    /** Watches a customer until it is on the plan that somebody buys meanwhile, and its timeline until it has the order. */
    private static final String WATCH = """
            const told = []
            const until = (query, enough) => new Promise((resolve, reject) => {
              const stop = client.subscribe({ query }, {
                next: (m) => {
                  if (m.errors) return reject(new Error(JSON.stringify(m.errors)))
                  told.push(m.data)
                  if (enough(m.data)) { resolve(); stop() }
                },
                error: reject, complete: () => {} })
            })
            const track = (path, body) => fetch(process.env.HOST + '/v1/' + path, { method: 'POST', body: JSON.stringify(body),
              headers: { Authorization: 'Basic ' + btoa(process.env.WRITE_KEY + ':') } })
            const ask = async (query) => (await (await fetch(process.env.HOST + '/graphql', { method: 'POST', body: JSON.stringify({ query }),
              headers: { Authorization: 'Bearer ' + process.env.ADMIN_KEY, 'Content-Type': 'application/json' } })).json()).data
            const userId = process.env.USER_ID
            const known = async () => {
              const { customer } = await ask(`{ customer(by: {identifier: {type: "userId", value: "${userId}"}}) { customerId } }`)
              return customer ? customer.customerId : known()
            }
            (async () => {
              await track('identify', { userId, traits: { plan: 'free' } })
              const id = await known()
              const watched = [
                until(`subscription { customerUpdated(id: "${id}") { position traits { name value } } }`,
                  (d) => d.customerUpdated.traits.some((t) => t.value === 'pro')),
                until(`subscription { timelineAppended(id: "${id}") { title } }`, () => true),
                until(`subscription { eventsReceived(source: "web") { name messageId } }`, (d) => d.eventsReceived.name === 'Tea Brewed'),
              ]
              const buying = setInterval(() => {
                track('track', { userId, event: 'Tea Brewed' })
                track('identify', { userId, traits: { plan: 'pro' } })
              }, 100)
              await Promise.all(watched)
              clearInterval(buying)
              await new Promise((resolve, reject) => client.subscribe({ query: '{ nonsense }' },
                { next: (m) => m.errors ? resolve() : reject(new Error('no errors')), error: () => resolve(), complete: () => {} }))
              await client.dispose()
              console.log(JSON.stringify(told))
              process.exit(0)
            })().catch((e) => { console.error(e); process.exit(1) })
            """;

    private final RunningServer recount = RunningServer.shared();

    @Test
    void graphqlWsIsToldWhatHappens(@TempDir Path folder) throws IOException, InterruptedException {
        var said = run(folder, SOCKETS + WATCH, "live-ws", "graphql-ws@6.4.2", "ws@8.18.3", "graphql@16.11.0");

        assertThat(said).contains("customerUpdated", "\"pro\"", "timelineAppended", "eventsReceived", "Tea Brewed");
    }

    @Test
    void graphqlSseIsToldWhatHappens(@TempDir Path folder) throws IOException, InterruptedException {
        var said = run(folder, EVENTS + WATCH, "live-sse", "graphql-sse@2.6.1", "graphql@16.11.0");

        assertThat(said).contains("customerUpdated", "\"pro\"", "timelineAppended", "eventsReceived", "Tea Brewed");
    }

    private String run(Path folder, String program, String userId, String... packages)
            throws IOException, InterruptedException {
        var node = NodeProgram.in(folder).installing(List.of(packages));
        return node.run(program, Map.of("USER_ID", userId, "HOST", recount.url()));
    }
}
