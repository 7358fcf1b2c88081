package io.recount.domain.source;

/** How the events of a source come in. */
public enum SourceKind {
    /** A server of the company, through an SDK. */
    SERVER,
    /** Browsers of visitors, through an SDK. */
    BROWSER,
    /** Apps on phones and tablets, through an SDK. */
    MOBILE,
    /** A service that calls back, such as a shop or a payment provider. */
    WEBHOOK,
    /** Imported files. */
    FILE,
    /** A message stream, such as Kafka. */
    STREAM,
    /** Mutations of the GraphQL API. */
    API,
    /** Made-up events, to try things out. */
    DEMO
}
