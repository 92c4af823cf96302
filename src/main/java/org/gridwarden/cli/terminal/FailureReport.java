package org.gridwarden.cli.terminal;

import org.gridwarden.app.ConfigException;
import org.gridwarden.db.Migrations.SchemaException;
import org.gridwarden.db.cluster.ClusterException;
import org.gridwarden.http.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one sentence what a user can mend; anything else is a defect and keeps its stack trace. */
public final class FailureReport implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof ConfigException
                || e instanceof ClusterException
                || e instanceof SchemaException
                || e instanceof ProblemException
                || e instanceof CommandException) {
            command.getErr().println(command.getColorScheme().errorText("gridwarden: " + e.getMessage()));
            return e instanceof ConfigException ? 2 : 1;
        }
        throw e;
    }
}
