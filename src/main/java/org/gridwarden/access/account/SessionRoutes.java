package org.gridwarden.access.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.account.AccessAnswers.SessionAnswer;
import org.gridwarden.http.ClientAddress;
import org.gridwarden.http.Credentials;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;

/** Sign-in and sign-out of a browser, and the change of one's own password. */
public final class SessionRoutes implements RouteSource {

    private final SessionService sessions;

    /** Routes that begin and end these sessions. */
    public SessionRoutes(SessionService sessions) {
        this.sessions = sessions;
    }

    record SignIn(String username, String password) {}

    record PasswordChange(String current, String replacement) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/session", Permission.PUBLIC, this::who),
                Route.post("/api/v1/session", Permission.PUBLIC, this::signIn),
                Route.delete("/api/v1/session", Permission.SIGNED_IN, this::signOut),
                Route.post("/api/v1/session/password", Permission.SIGNED_IN, this::changePassword));
    }

    private void who(Context ctx) {
        String cookie = ctx.cookie(Credentials.COOKIE);
        if (cookie == null) {
            Reply.nothing(ctx);
            return;
        }
        sessions.find(cookie)
                .ifPresentOrElse(session -> Reply.json(ctx, SessionAnswer.of(session)), () -> Reply.nothing(ctx));
    }

    private void signIn(Context ctx) {
        SignIn body = RequestBody.json(ctx, SignIn.class);
        SessionService.SignedIn signedIn = sessions.signIn(
                RequestBody.require("username", body.username()),
                RequestBody.require("password", body.password()),
                ClientAddress.of(ctx));
        ctx.cookie(cookie(ctx, signedIn.cookie(), (int) sessions.lifetime().toSeconds()));
        Reply.json(ctx, SessionAnswer.of(signedIn.session()));
    }

    private void signOut(Context ctx) {
        String cookie = ctx.cookie(Credentials.COOKIE);
        if (cookie != null) {
            sessions.signOut(Principal.of(ctx, Caller.class), cookie);
            ctx.cookie(cookie(ctx, "", 0));
        }
        Reply.nothing(ctx);
    }

    private void changePassword(Context ctx) {
        PasswordChange body = RequestBody.json(ctx, PasswordChange.class);
        String cookie = ctx.cookie(Credentials.COOKIE);
        sessions.changePassword(
                Principal.of(ctx, Caller.class),
                cookie == null ? "" : cookie,
                RequestBody.require("current", body.current()),
                RequestBody.require("replacement", body.replacement()),
                ClientAddress.of(ctx));
        Reply.nothing(ctx);
    }

    private static Cookie cookie(Context ctx, String value, int maxAgeSeconds) {
        return new Cookie(
                Credentials.COOKIE, value, "/", maxAgeSeconds, ClientAddress.isSecure(ctx), true, null, SameSite.LAX);
    }
}
