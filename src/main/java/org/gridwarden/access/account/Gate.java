package org.gridwarden.access.account;

import java.util.Optional;
import org.gridwarden.access.Caller;
import org.gridwarden.http.Credentials;
import org.gridwarden.http.Guard;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Problem;

/**
 * Recognises callers by session cookie or token, and lets them through by permission.
 *
 * <p>A browser sends its cookie by itself, also when another site made it send the request. Whatever can change
 * something therefore also needs the session's {@code X-CSRF-Token}, which no other site can read.
 */
public final class Gate implements Guard {

    private final SessionService sessions;
    private final TokenService tokens;

    public Gate(SessionService sessions, TokenService tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Optional<? extends Principal> admit(Credentials credentials, Permission permission) {
        Optional<Caller> caller = recognise(credentials, permission);
        if (permission != Permission.PUBLIC) {
            Caller known = caller.orElseThrow(() -> Problem.unauthenticated(
                    credentials.session() == null
                            ? "sign in, or send a token as 'Authorization: Bearer …'"
                            : "the session has ended; sign in again"));
            if (!known.holds(permission)) {
                throw Problem.forbidden("permission_missing", "this needs the permission " + permission);
            }
        }
        return caller;
    }

    private Optional<Caller> recognise(Credentials credentials, Permission permission) {
        String bearer = credentials.bearer();
        if (bearer != null) {
            Optional<Caller> caller = tokens.find(bearer);
            if (caller.isEmpty()) {
                throw Problem.of(
                        401, "token_invalid", "You are not signed in", "the token is unknown, revoked or has expired");
            }
            return caller;
        }
        String cookie = credentials.session();
        if (cookie == null) {
            return Optional.empty();
        }
        Optional<Session> session = sessions.find(cookie);
        if (session.isPresent() && credentials.unsafe() && permission != Permission.PUBLIC) {
            requireCsrf(credentials, session.get());
        }
        return session.map(Session::caller);
    }

    private static void requireCsrf(Credentials credentials, Session session) {
        String sent = credentials.csrf();
        if (sent == null || !Secrets.same(sent, session.csrfToken())) {
            throw Problem.forbidden(
                    "csrf_token_missing", "a signed-in browser sends the session's csrfToken as X-CSRF-Token");
        }
    }
}
