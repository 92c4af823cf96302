package org.gridwarden.http.server;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemError;
import org.gridwarden.json.Json;

/** Writes problems as {@code application/problem+json}. */
final class ProblemWriter {

    static final String CONTENT_TYPE = "application/problem+json";

    private ProblemWriter() {}

    static void write(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.removeHeader("ETag");
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(CONTENT_TYPE).result(json(problem, RequestId.of(ctx)));
    }

    /** The body; {@code instance} names the request. */
    static byte[] json(Problem problem, String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("code", problem.code());
        if (problem.detail() != null) {
            body.put("detail", problem.detail());
        }
        body.put("instance", instance);
        if (problem.place() != null) {
            body.put("place", problem.place());
        }
        if (!problem.errors().isEmpty()) {
            body.put(
                    "errors",
                    problem.errors().stream().map(ProblemWriter::members).toList());
        }
        problem.members().forEach(body::putIfAbsent);
        return Json.write(body);
    }

    private static Map<String, Object> members(ProblemError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", error.code());
        members.put("detail", error.detail());
        if (error.parameter() != null) {
            members.put("parameter", error.parameter());
        }
        if (error.line() != null) {
            members.put("line", error.line());
        }
        if (error.column() != null) {
            members.put("column", error.column());
        }
        return members;
    }
}
