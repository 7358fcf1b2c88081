// analytics-node 6, the predecessor of @segment/analytics-node
import Analytics from 'analytics-node'

const { RECOUNT_URL: host, RECOUNT_WRITE_KEY: writeKey } = process.env
const analytics = new Analytics(writeKey, { host })

const userId = 'node-segment-6-ada'
analytics.track({ anonymousId: 'node-segment-6-visitor', event: 'Visited' })
analytics.identify({ userId, traits: { email: 'node-segment-6@example.com', plan: 'pro', seats: 5 } })
analytics.track({ userId, event: 'Order Completed', properties: { order_id: 'o-1', total: 19.9, currency: 'EUR' } })
analytics.track({ userId, event: 'Tea Brewed', properties: { minutes: 4, note: 'Zoë ☕' } })
analytics.page({ userId, name: 'Home', properties: { url: 'https://shop.example/' } })
analytics.screen({ userId, name: 'Settings' })
analytics.group({ userId, groupId: 'acme', traits: { name: 'Acme' } })
analytics.alias({ userId, previousId: 'node-segment-6-visitor' })
await analytics.flush()
