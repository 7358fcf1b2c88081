package io.recount.config.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs JavaScript with packages of npm, where Node is at hand; a test run that demands everything demands Node. */
final class NodeProgram {
    private final Path folder;

    private NodeProgram(Path folder) {
        this.folder = folder;
    }

    static NodeProgram in(Path folder) throws IOException, InterruptedException {
        var program = new NodeProgram(folder);
        boolean there;
        try {
            there = program.execute(Map.of(), "node", "--version") == 0
                    && program.execute(Map.of(), "npm", "--version") == 0;
        } catch (IOException e) {
            there = false;
        }
        if (!there && "1".equals(System.getenv("RECOUNT_TEST_REQUIRE_ALL"))) {
            throw new AssertionError("Node and npm are demanded by RECOUNT_TEST_REQUIRE_ALL");
        }
        assumeTrue(there, "Node and npm are not on the PATH");
        return program;
    }

    NodeProgram installing(List<String> packages) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
        var command = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--silent"));
        command.addAll(packages);
        assertThat(execute(Map.of(), command.toArray(String[]::new)))
                .as(this::said)
                .isZero();
        return this;
    }

    /** What it says; it must end well. The keys of the running server are in its environment. */
    String run(String program, Map<String, String> environment) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("program.js"), program);
        assertThat(execute(environment, "node", "program.js")).as(this::said).isZero();
        return said();
    }

    private int execute(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(List.of(command)).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("WRITE_KEY", RunningServer.WRITE_KEY);
        builder.environment().put("ADMIN_KEY", RunningServer.ADMIN_KEY);
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
