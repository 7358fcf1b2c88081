'use strict';

(function () {
  const KEY = 'recount.api-key';
  const EXAMPLE = `# Paste an API key above, then press Ctrl+Enter.
# Docs and completion (Ctrl+Space) come from the schema.

query NewestCustomers {
  customers(first: 5) {
    edges {
      node {
        customerId
        identifiers { type value }
        traits(names: ["name", "plan"]) { name value source occurredAt }
        lastSeen
        timeline(first: 3) {
          edges { node { title occurredAt data } }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}

query OneCustomer {
  customer(by: { identifier: { type: "email", value: "ada@example.com" } }) {
    id
    firstSeen
    counters { kind count }
  }
}
`;
  const form = document.getElementById('key-form');
  const field = document.getElementById('key');
  const state = document.getElementById('key-state');
  const root = ReactDOM.createRoot(document.getElementById('graphiql'));
  let key = sessionStorage.getItem(KEY) || '';

  async function fetcher(request) {
    const headers = { 'Content-Type': 'application/json', Accept: 'application/json' };
    if (key) {
      headers.Authorization = 'Bearer ' + key;
    }
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request) });
    state.textContent = response.status === 401 || response.status === 403 ? 'This key is not accepted.' : '';
    return response.json();
  }

  // A new React key starts the editor afresh, so that it reads the schema with the key that was just given.
  function show() {
    root.render(
      React.createElement(GraphiQL, {
        key: key,
        fetcher: fetcher,
        defaultQuery: EXAMPLE,
        isHeadersEditorEnabled: false,
        // Queries may name people: they stay in this tab and go with it.
        storage: sessionStorage,
      }),
    );
    if (!key) {
      state.textContent = 'The first start of the server printed an admin key.';
    }
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    key = field.value.trim();
    sessionStorage.setItem(KEY, key);
    show();
  });

  field.value = key;
  show();
})();
