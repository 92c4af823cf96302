package org.gridwarden.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.access.account.AccountService.NewAccount;
import org.gridwarden.json.Json;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final String PASSWORD = "a good long one";

    @Test
    void who_is_not_signed_in_is_told_so() {
        assertThat(SERVER.anonymous().get("/api/v1/session").statusCode()).isEqualTo(204);
        HttpResponse<String> refused = SERVER.anonymous().get("/api/v1/accounts");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"not_signed_in\"");
    }

    @Test
    void a_browser_signs_in_changes_something_and_signs_out() {
        SignedIn admin = signIn("anna", Role.ADMINISTRATOR);
        assertThat(admin.session().get("permissions").toString()).contains("MANAGE_ACCOUNTS");
        assertThat(admin.cookie().get("/api/v1/accounts").statusCode()).isEqualTo(200);
        String account =
                "{\"username\":\"bert\",\"displayName\":\"Bert\",\"password\":\"%s\",\"grants\":[{\"role\":\"viewer\"}]}"
                        .formatted(PASSWORD);
        HttpResponse<String> created = admin.browser().post("/api/v1/accounts", account);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("\"role\":\"viewer\"").doesNotContain("argon2", PASSWORD);
        assertThat(admin.browser().delete("/api/v1/session").statusCode()).isEqualTo(204);
        HttpResponse<String> after = admin.cookie().get("/api/v1/accounts");
        assertThat(after.statusCode()).isEqualTo(401);
        assertThat(after.body()).contains("session has ended");
    }

    @Test
    void the_cookie_cannot_be_read_by_scripts_or_sent_by_forms_of_other_sites() {
        create("carl", Role.VIEWER);
        HttpResponse<String> answer = post("carl", PASSWORD);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void a_wrong_password_and_a_wrong_name_get_the_same_answer() {
        create("dora", Role.VIEWER);
        HttpResponse<String> wrongPassword = post("dora", "not her password");
        HttpResponse<String> wrongName = post("nobody", "not her password");
        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(withoutInstance(wrongPassword)).isEqualTo(withoutInstance(wrongName));
    }

    @Test
    void a_change_without_the_csrf_token_is_refused() {
        SignedIn admin = signIn("emil", Role.ADMINISTRATOR);
        HttpResponse<String> refused = admin.cookie().post("/api/v1/tokens", "{\"name\":\"x\",\"grants\":[]}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("csrf_token_missing");
        assertThat(admin.cookie()
                        .with("X-CSRF-Token", "guess")
                        .post("/api/v1/tokens", "{\"name\":\"x\",\"grants\":[]}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_session_that_has_expired_is_refused() {
        SignedIn viewer = signIn("fred", Role.VIEWER);
        SERVER.app()
                .database
                .useTransaction(tx -> tx.handle()
                        .execute("UPDATE login_session SET expires_at = now() - interval '1 s'"
                                + " WHERE account_id = (SELECT id FROM account WHERE username = 'fred')"));
        assertThat(viewer.cookie().get("/api/v1/session").statusCode()).isEqualTo(204);
    }

    @Test
    void guessing_is_slowed_down_even_for_the_right_password() {
        create("gina", Role.VIEWER);
        for (int attempt = 0; attempt < SignInLimit.PER_ACCOUNT; attempt++) {
            assertThat(post("gina", "guess number " + attempt).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = post("gina", PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("sign_in_limit");
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_keeps_this_one() {
        SignedIn here = signIn("hans", Role.VIEWER);
        SignedIn elsewhere = signInAgain("hans");
        String change = "{\"current\":\"%s\",\"replacement\":\"another good one\"}".formatted(PASSWORD);
        assertThat(here.browser().post("/api/v1/session/password", change).statusCode())
                .isEqualTo(204);
        assertThat(here.cookie().get("/api/v1/session").statusCode()).isEqualTo(200);
        assertThat(elsewhere.cookie().get("/api/v1/session").statusCode()).isEqualTo(204);
        assertThat(post("hans", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void an_account_that_was_switched_off_is_out_at_once() {
        SignedIn viewer = signIn("ines", Role.VIEWER);
        long id = SERVER.app().accounts.list().stream()
                .filter(account -> account.username().equals("ines"))
                .findFirst()
                .orElseThrow()
                .id();
        HttpResponse<String> changed = SERVER.as(Role.ADMINISTRATOR)
                .send("PATCH", "/api/v1/accounts/" + id, "application/json", "{\"active\":false}");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(viewer.cookie().get("/api/v1/session").statusCode()).isEqualTo(204);
        assertThat(post("ines", PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_form_of_another_site_cannot_sign_anybody_in() {
        assertThat(SERVER.anonymous()
                        .send("POST", "/api/v1/session", "text/plain", "{\"username\":\"x\",\"password\":\"y\"}")
                        .statusCode())
                .isEqualTo(415);
    }

    private record SignedIn(JsonNode session, Client cookie, Client browser) {}

    private static SignedIn signIn(String username, Role role) {
        create(username, role);
        return signInAgain(username);
    }

    private static SignedIn signInAgain(String username) {
        HttpResponse<String> answer = post(username, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        try {
            JsonNode session = Json.mapper().readTree(answer.body());
            Client client = SERVER.anonymous().with("Cookie", cookie);
            return new SignedIn(
                    session,
                    client,
                    client.with("X-CSRF-Token", session.get("csrfToken").asText()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void create(String username, Role role) {
        SERVER.app()
                .accounts
                .create(
                        Caller.system("test"),
                        new NewAccount(username, username, PASSWORD, List.of(NewGrant.everywhere(role))));
    }

    private static HttpResponse<String> post(String username, String password) {
        return SERVER.anonymous()
                .post("/api/v1/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    private static String withoutInstance(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
