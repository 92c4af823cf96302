package org.gridwarden.http.server;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.gridwarden.http.Problem;
import org.jspecify.annotations.Nullable;

/** Says as a problem what the server itself refuses, before any route is looked for: what is no HTTP, no address, too long. */
final class ProblemErrorHandler extends ErrorHandler {

    private static final HttpField TYPE = new HttpField(HttpHeader.CONTENT_TYPE, ProblemWriter.CONTENT_TYPE);
    private static final HttpField NO_STORE = new HttpField(HttpHeader.CACHE_CONTROL, "no-store");

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String id = RequestId.ofSent(request.getHeaders().get(RequestId.HEADER));
        byte[] body = ProblemWriter.json(problem(status, message), id);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(TYPE);
        headers.put(NO_STORE);
        headers.put(RequestId.HEADER, id);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    @Override
    public ByteBuffer badMessageError(int status, @Nullable String reason, HttpFields.Mutable headers) {
        headers.put(TYPE);
        return ByteBuffer.wrap(ProblemWriter.json(problem(status, reason), RequestId.ofSent(null)));
    }

    private static Problem problem(int status, @Nullable String reason) {
        String said = reason == null || reason.isBlank() ? HttpStatus.getMessage(status) : reason;
        boolean theirs = HttpStatus.isClientError(status);
        return Problem.of(
                        status,
                        theirs ? "request_malformed" : "server_refuses",
                        theirs ? "The request is not valid HTTP" : "The server cannot answer now",
                        said)
                .problem();
    }
}
