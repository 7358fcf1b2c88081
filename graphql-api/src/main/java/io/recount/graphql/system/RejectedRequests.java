package io.recount.graphql.system;

/**
 * Tracking requests that were refused as a whole.
 *
 * @param status of the HTTP answer
 * @param code of the answer
 * @param count since the start
 */
public record RejectedRequests(int status, String code, long count) {}
