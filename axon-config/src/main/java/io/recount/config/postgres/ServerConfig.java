package io.recount.config.postgres;

/** The whole of {@code postgresql.conf}, written anew at each start so that an upgrade brings its own settings. */
final class ServerConfig {

    private ServerConfig() {}

    static String text(int port) {
        return """
            # Written by Recount at each start: changes made here are lost.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 30
            password_encryption = 'scram-sha-256'

            # An acknowledged event survives a power cut.
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            # One small server writes it, nobody replicates it.
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = '2GB'
            min_wal_size = '256MB'
            wal_compression = on
            checkpoint_timeout = '15min'

            # A small machine, shared with the Java process.
            shared_buffers = '128MB'
            work_mem = '8MB'
            maintenance_work_mem = '64MB'
            max_worker_processes = 2
            max_logical_replication_workers = 0
            max_parallel_workers_per_gather = 0
            jit = off
            update_process_title = off

            # Statements, parameters and details may hold personal data: none of them is logged.
            log_destination = 'stderr'
            logging_collector = off
            log_line_prefix = '%%m [%%p] '
            log_min_messages = 'log'
            log_min_error_statement = 'panic'
            log_error_verbosity = 'terse'
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            log_statement = 'none'
            log_checkpoints = off
            log_timezone = 'UTC'

            timezone = 'UTC'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            """.formatted(port);
    }
}
