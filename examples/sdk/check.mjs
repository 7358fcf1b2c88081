// Usage: check.mjs TIME NAME…: reads back over GraphQL what the SDKs of these names have sent since, and says what differs.
const { RECOUNT_URL: url, RECOUNT_ADMIN_KEY: key } = process.env
const [from, ...names] = process.argv.slice(2)

const QUERY = `query($value: String!, $from: DateTime!) {
  customer(by: {identifier: {type: "userId", value: $value}}) {
    identifiers { type value } traits { name value } accountId
    timeline(first: 50, from: $from) { edges { node { kind name data occurredAt recordedAt } } }
  }
}`

async function read(name) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { value: `${name}-ada`, from } }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(JSON.stringify(errors))
  return data.customer
}

/** Everything that is not there as it was sent. */
function differences(name, customer) {
  if (!customer) return ['no customer']
  const wrong = []
  const same = (what, is, expected) => {
    if (JSON.stringify(is) !== JSON.stringify(expected)) wrong.push(`${what}: ${JSON.stringify(is)}`)
  }
  const traits = Object.fromEntries(customer.traits.map((trait) => [trait.name, trait.value]))
  same('email', traits.email, `${name}@example.com`)
  same('plan', traits.plan, 'pro')
  same('seats', traits.seats, 5)
  same('account', customer.accountId, 'acme')
  const named = customer.identifiers.some((it) => it.value === `${name}-visitor`)
  if (!named) wrong.push(`alias: no ${name}-visitor among ${JSON.stringify(customer.identifiers)}`)
  const entries = customer.timeline.edges.map((edge) => edge.node)
  const entry = (kind, title) => entries.find((it) => it.kind === kind && (!title || it.name === title)) ?? { data: {} }
  same('interactions', entries.length, 5)
  same('visit', entry('CUSTOM', 'Visited').kind, 'CUSTOM')
  const order = entry('ORDER_COMPLETED').data
  same('order', [order.orderId, Number(order.total), order.currency], ['o-1', 19.9, 'EUR'])
  const tea = entry('CUSTOM', 'Tea Brewed').data
  const properties = tea.properties ?? tea
  same('tea', [properties.minutes, properties.note], [4, 'Zoë ☕'])
  same('page', entry('PAGE_VIEWED').name, 'Home')
  same('screen', entry('SCREEN_VIEWED').name, 'Settings')
  for (const it of entries) {
    const apart = Math.abs(Date.parse(it.recordedAt) - Date.parse(it.occurredAt))
    if (!(apart < 60_000)) wrong.push(`time of ${it.kind}: ${it.occurredAt}, recorded ${it.recordedAt}`)
  }
  return wrong
}

for (const name of names) {
  let wrong
  const end = Date.now() + 10_000
  // Views follow the log a moment later.
  do {
    wrong = differences(name, await read(name))
  } while (wrong.length > 0 && Date.now() < end && (await new Promise((wake) => setTimeout(wake, 200, true))))
  console.log(`${name}: ${wrong.length === 0 ? 'everything arrived' : wrong.join('; ')}`)
  if (wrong.length > 0) process.exitCode = 1
}
