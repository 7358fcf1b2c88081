package io.recount.config.command.imports;

import io.recount.ingestion.message.LineOrigin;

/** What is wrong with a line, as compilers write it, so that editors find the place. */
record Complaint(long line, int column, String reason, String path, String detail) {

    String text(String file, LineOrigin origin) {
        var place = " (" + origin.place(line, column) + ")";
        var what = detail.endsWith(place) ? detail.substring(0, detail.length() - place.length()) : detail;
        var where = file + ':' + line + (column > 0 ? ":" + column : "");
        return where + ": " + what + " [" + reason + (path.isEmpty() ? "" : " " + path) + ']';
    }
}
