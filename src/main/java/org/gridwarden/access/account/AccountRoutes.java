package org.gridwarden.access.account;

import io.javalin.http.Context;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.account.AccessAnswers.AccountAnswer;
import org.gridwarden.access.account.AccessAnswers.GrantAnswer;
import org.gridwarden.access.account.AccessAnswers.IssuedTokenAnswer;
import org.gridwarden.access.account.AccessAnswers.TokenAnswer;
import org.gridwarden.http.Items;
import org.gridwarden.http.Parameters;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Principal;
import org.gridwarden.http.Reply;
import org.gridwarden.http.RequestBody;
import org.gridwarden.http.Route;
import org.gridwarden.http.RouteSource;

/** Accounts, their roles, and API tokens. */
public final class AccountRoutes implements RouteSource {

    private final AccountService accounts;
    private final TokenService tokens;

    /** Routes to accounts, and to the tokens of machines. */
    public AccountRoutes(AccountService accounts, TokenService tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public List<Route> routes() {
        Permission manage = Permission.MANAGE_ACCOUNTS;
        return List.of(
                Route.get("/api/v1/accounts", manage, this::list),
                Route.post("/api/v1/accounts", manage, this::create),
                Route.patch("/api/v1/accounts/{id}", manage, this::change),
                Route.post("/api/v1/accounts/{id}/grants", manage, this::grant),
                Route.delete("/api/v1/accounts/{id}/grants/{grantId}", manage, this::revokeGrant),
                Route.get("/api/v1/tokens", manage, this::listTokens),
                Route.post("/api/v1/tokens", manage, this::createToken),
                Route.delete("/api/v1/tokens/{id}", manage, this::revokeToken));
    }

    private void list(Context ctx) {
        Parameters.of(ctx);
        Reply.json(
                ctx, new Items<>(accounts.list().stream().map(AccountAnswer::of).toList()));
    }

    private void create(Context ctx) {
        AccountService.NewAccount wanted = RequestBody.json(ctx, AccountService.NewAccount.class);
        RequestBody.require("username", wanted.username());
        RequestBody.require("displayName", wanted.displayName());
        RequestBody.require("password", wanted.password());
        Reply.created(ctx, AccountAnswer.of(accounts.create(caller(ctx), wanted)));
    }

    private void change(Context ctx) {
        AccountService.AccountChange change = RequestBody.json(ctx, AccountService.AccountChange.class);
        Reply.json(ctx, AccountAnswer.of(accounts.change(caller(ctx), Parameters.pathNumber(ctx, "id"), change)));
    }

    private void grant(Context ctx) {
        NewGrant wanted = RequestBody.json(ctx, NewGrant.class);
        RequestBody.require("role", wanted.role());
        Reply.created(ctx, GrantAnswer.of(accounts.grant(caller(ctx), Parameters.pathNumber(ctx, "id"), wanted)));
    }

    private void revokeGrant(Context ctx) {
        accounts.revoke(caller(ctx), Parameters.pathNumber(ctx, "id"), Parameters.pathNumber(ctx, "grantId"));
        Reply.nothing(ctx);
    }

    private void listTokens(Context ctx) {
        Parameters.of(ctx);
        Reply.json(ctx, new Items<>(tokens.list().stream().map(TokenAnswer::of).toList()));
    }

    private void createToken(Context ctx) {
        TokenService.NewToken wanted = RequestBody.json(ctx, TokenService.NewToken.class);
        RequestBody.require("name", wanted.name());
        RequestBody.require("grants", wanted.grants());
        Reply.created(ctx, IssuedTokenAnswer.of(tokens.create(caller(ctx), wanted)));
    }

    private void revokeToken(Context ctx) {
        tokens.revoke(caller(ctx), Parameters.pathNumber(ctx, "id"));
        Reply.nothing(ctx);
    }

    private static Caller caller(Context ctx) {
        return Principal.of(ctx, Caller.class);
    }
}
