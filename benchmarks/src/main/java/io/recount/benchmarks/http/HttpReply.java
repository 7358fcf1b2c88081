package io.recount.benchmarks.http;

/** What a server answered. */
public record HttpReply(int status, String body) {}
