'use strict';

(function () {
  const KEY = 'recount.api-key';
  const EXAMPLE = `# Paste an API key above, then press Ctrl+Enter.
# Docs and completion (Ctrl+Space) come from the schema.

query Customers {
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

# Runs until you stop it; put in the slug of one of your sources.
subscription WhatArrives {
  eventsReceived(source: "default") { name customerId recordedAt skipped }
}
`;
  const form = document.getElementById('key-form');
  const field = document.getElementById('key');
  const state = document.getElementById('key-state');
  const root = ReactDOM.createRoot(document.getElementById('graphiql'));
  let key = sessionStorage.getItem(KEY) || '';

  function fetcher(request, options) {
    if (!key) {
      return { errors: [{ message: 'Paste an API key above: without one, nothing is answered.' }] };
    }
    return isSubscription(request, options) ? events(request) : answer(request);
  }

  function isSubscription(request, options) {
    const document = options && options.documentAST;
    return !!document && document.definitions.some((definition) =>
      definition.operation === 'subscription' &&
      (!request.operationName || (definition.name && definition.name.value === request.operationName)));
  }

  async function send(request, accept, signal) {
    const headers = { 'Content-Type': 'application/json', Accept: accept, Authorization: 'Bearer ' + key };
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request), signal });
    state.textContent = response.status === 401 || response.status === 403 ? 'This key is not accepted.' : '';
    return response;
  }

  async function answer(request) {
    return (await send(request, 'application/json')).json();
  }

  // Server-sent events, until the server completes them or the editor's stop button returns this generator.
  async function* events(request) {
    const abort = new AbortController();
    try {
      const response = await send(request, 'text/event-stream', abort.signal);
      if (!response.ok) {
        yield await response.json();
        return;
      }
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += part.value;
        const whole = text.split('\n\n');
        text = whole.pop();
        for (const event of whole) {
          if (event.startsWith('event: complete')) {
            return;
          }
          const data = event.indexOf('data: ');
          if (data >= 0) {
            yield JSON.parse(event.slice(data + 'data: '.length));
          }
        }
      }
    } finally {
      abort.abort();
    }
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
