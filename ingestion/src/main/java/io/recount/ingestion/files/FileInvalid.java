package io.recount.ingestion.files;

/** A file as a whole cannot be imported; the message is one sentence for a person and names the file. */
public final class FileInvalid extends Exception {
    FileInvalid(String sentence) {
        super(sentence, null, false, false);
    }
}
