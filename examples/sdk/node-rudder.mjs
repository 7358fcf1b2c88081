// @rudderstack/rudder-sdk-node
import RudderAnalytics from '@rudderstack/rudder-sdk-node'

const { RECOUNT_URL: dataPlaneUrl, RECOUNT_WRITE_KEY: writeKey } = process.env
const analytics = new RudderAnalytics(writeKey, { dataPlaneUrl })

const userId = 'node-rudder-ada'
analytics.track({ anonymousId: 'node-rudder-visitor', event: 'Visited' })
analytics.identify({ userId, traits: { email: 'node-rudder@example.com', plan: 'pro', seats: 5 } })
analytics.track({ userId, event: 'Order Completed', properties: { order_id: 'o-1', total: 19.9, currency: 'EUR' } })
analytics.track({ userId, event: 'Tea Brewed', properties: { minutes: 4, note: 'Zoë ☕' } })
analytics.page({ userId, name: 'Home', properties: { url: 'https://shop.example/' } })
analytics.screen({ userId, name: 'Settings' })
analytics.group({ userId, groupId: 'acme', traits: { name: 'Acme' } })
analytics.alias({ userId, previousId: 'node-rudder-visitor' })
await new Promise((resolve, reject) => analytics.flush((error) => (error ? reject(error) : resolve())))
