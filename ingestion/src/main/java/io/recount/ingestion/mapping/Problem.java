package io.recount.ingestion.mapping;

/**
 * Why no message could be made of an input that the mapping is for.
 *
 * @param reason stable code in kebab case: {@code value-missing}, {@code value-invalid}, {@code message-id-repeated},
 *     {@code too-many-messages} or {@code too-much-work}
 * @param input JSON pointer of the value in the input
 * @param mapping JSON pointer of the place in the mapping that asked for it
 * @param sentence one sentence for a person, without the value
 */
public record Problem(String reason, String input, String mapping, String sentence) {}
