package org.gridwarden.http.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The API description as one page of plain HTML: no script, nothing loaded. */
final class ApiPage {

    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1d2433;background:#fff}
            h1{font-size:1.5rem}h2{margin-top:2.5rem;font-size:1.15rem;border-bottom:1px solid #d8dde6}
            details{border-bottom:1px solid #eceff4;padding:.45rem 0}summary{cursor:pointer}
            code{font:13px/1.4 ui-monospace,monospace}.m{display:inline-block;width:4.2rem;font-weight:600;color:#0b6e5b}
            .p{color:#6a7385;font-size:.85em;margin-left:.6rem}table{border-collapse:collapse;margin:.4rem 0 .6rem 4.2rem}
            td{padding:.15rem .9rem .15rem 0;vertical-align:top}pre{white-space:pre-wrap;background:#f5f7fa;padding:.8rem}
            @media (prefers-color-scheme:dark){body{color:#dfe4ee;background:#151a23}h2,details{border-color:#2b3342}pre{background:#1d2430}.m{color:#5fd0b5}}
            """;

    private ApiPage() {}

    /** The page for a parsed OpenAPI document. */
    static String html(Map<String, Object> document) {
        Map<String, Object> info = map(document.get("info"));
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + escape(info.get("title"))
                + " API</title><style>" + STYLE + "</style><h1>" + escape(info.get("title")) + " API "
                + escape(info.get("version")) + "</h1><pre>" + escape(info.get("description"))
                + "</pre><p><a href=\"/openapi.yaml\">openapi.yaml</a></p>");
        operationsByTag(document).forEach((tag, operations) -> {
            out.append("<h2>").append(escape(tag)).append("</h2>");
            operations.forEach(out::append);
        });
        return out.append("</html>").toString();
    }

    private static Map<String, List<String>> operationsByTag(Map<String, Object> document) {
        Map<String, List<String>> byTag = new LinkedHashMap<>();
        map(document.get("paths"))
                .forEach((path, methods) -> map(methods).forEach((method, value) -> {
                    Map<String, Object> operation = map(value);
                    byTag.computeIfAbsent(
                                    String.valueOf(list(operation.get("tags")).get(0)), tag -> new ArrayList<>())
                            .add(operation(document, path, method, operation));
                }));
        return byTag;
    }

    private static String operation(
            Map<String, Object> document, String path, String method, Map<String, Object> operation) {
        StringBuilder out = new StringBuilder("<details><summary><code><span class=\"m\">")
                .append(escape(method.toUpperCase(java.util.Locale.ROOT)))
                .append("</span>")
                .append(escape(path))
                .append("</code><span class=\"p\">")
                .append(escape(operation.get("x-permission")))
                .append("</span><br><span class=\"m\"></span>")
                .append(escape(operation.get("summary")))
                .append("</summary><table>");
        for (Object value : list(operation.get("parameters"))) {
            Map<String, Object> parameter = resolve(document, map(value));
            out.append("<tr><td><code>").append(escape(parameter.get("name"))).append("</code></td><td>");
            out.append(escape(parameter.get("in"))).append("</td><td><code>");
            out.append(escape(map(parameter.get("schema")))).append("</code></td><td>");
            out.append(escape(parameter.get("description"))).append("</td></tr>");
        }
        map(operation.get("responses"))
                .forEach((status, value) -> out.append("<tr><td><code>")
                        .append(escape(status))
                        .append("</code></td><td>answer</td><td></td><td>")
                        .append(escape(resolve(document, map(value)).get("description")))
                        .append("</td></tr>"));
        return out.append("</table></details>").toString();
    }

    private static Map<String, Object> resolve(Map<String, Object> document, Map<String, Object> value) {
        if (!(value.get("$ref") instanceof String reference)) {
            return value;
        }
        Map<String, Object> found = document;
        for (String step : reference.substring(2).split("/")) {
            found = map(found.get(step));
        }
        return found;
    }

    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> result.put(String.valueOf(name), member));
        }
        return result;
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static String escape(@org.jspecify.annotations.Nullable Object value) {
        return value == null
                ? ""
                : value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
    }
}
