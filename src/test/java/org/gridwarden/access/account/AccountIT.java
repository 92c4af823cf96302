package org.gridwarden.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.gridwarden.access.Caller;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.access.account.AccountService.NewAccount;
import org.gridwarden.access.account.TokenService.NewToken;
import org.gridwarden.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    private static final Caller TEST = Caller.system("test");

    @Test
    void a_token_works_until_it_is_revoked_and_its_secret_is_shown_once() {
        HttpResponse<String> made = SERVER.as(Role.ADMINISTRATOR)
                .post("/api/v1/tokens", "{\"name\":\"bridge\",\"grants\":[{\"role\":\"administrator\"}]}");
        assertThat(made.statusCode()).isEqualTo(201);
        String secret = made.body().replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
        String id = made.body().replaceAll("^\\{\"id\":(\\d+),.*", "$1");
        var machine = SERVER.anonymous().with("Authorization", "Bearer " + secret);
        assertThat(machine.get("/api/v1/tokens").body()).contains("bridge").doesNotContain(secret);
        assertThat(SERVER.as(Role.ADMINISTRATOR).delete("/api/v1/tokens/" + id).statusCode())
                .isEqualTo(204);
        HttpResponse<String> refused = machine.get("/api/v1/tokens");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("token_invalid");
    }

    @Test
    void a_token_ends_by_itself() {
        Instant soon = Instant.now().plusMillis(300);
        String secret = SERVER.app()
                .tokens
                .create(TEST, new NewToken("short", soon, List.of(NewGrant.everywhere(Role.ADMINISTRATOR))))
                .secret();
        org.assertj.core.api.Assertions.assertThatNoException().isThrownBy(() -> Thread.sleep(400));
        assertThat(SERVER.anonymous()
                        .with("Authorization", "Bearer " + secret)
                        .get("/api/v1/accounts")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_role_bound_to_a_unit_is_no_administrator_of_accounts() {
        SERVER.app().database.useTransaction(tx -> {
            tx.handle().execute("INSERT INTO network (code, name_zh, name_en) VALUES ('city', '市', 'city')");
            tx.handle()
                    .execute("INSERT INTO spatial_unit (network_id, code, recorded_at)"
                            + " SELECT id, 'east', now() FROM network WHERE code = 'city'");
        });
        var local = SERVER.as(new NewGrant("administrator", "city", "east"));
        HttpResponse<String> refused = local.get("/api/v1/accounts");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("permission_missing");
    }

    @Test
    void the_last_administrator_stays() {
        Account only = SERVER.app()
                .accounts
                .create(
                        TEST,
                        new NewAccount(
                                "only", "Only", "a good long one", List.of(NewGrant.everywhere(Role.ADMINISTRATOR))));
        var admin = SERVER.as(Role.ADMINISTRATOR);
        String path = "/api/v1/accounts/" + only.id();
        assertThat(admin.send("PATCH", path, "application/json", "{\"active\":false}")
                        .body())
                .contains("last_administrator");
        assertThat(admin.delete(path + "/grants/" + only.grants().get(0).id()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_cannot_be_is_refused_with_the_member_at_fault() {
        var admin = SERVER.as(Role.ADMINISTRATOR);
        assertThat(admin.post(
                                "/api/v1/accounts",
                                "{\"username\":\"Zoe\",\"displayName\":\"Z\",\"password\":\"0123456789\"}")
                        .body())
                .contains("\"parameter\":\"username\"");
        assertThat(admin.post("/api/v1/accounts", "{\"username\":\"zoe\",\"displayName\":\"Z\",\"password\":\"short\"}")
                        .body())
                .contains("\"parameter\":\"password\"");
        assertThat(admin.post("/api/v1/accounts", "{\"username\":\"zoe\",\"colour\":1}")
                        .body())
                .contains("body_invalid", "colour");
        assertThat(admin.post("/api/v1/tokens", "{\"name\":\"t\",\"grants\":[{\"role\":\"king\"}]}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(admin.post("/api/v1/accounts", "{\"username\"").statusCode()).isEqualTo(400);
        assertThat(admin.post("/api/v1/accounts", "x".repeat(2 << 20)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void every_change_of_accounts_is_in_the_audit_log() {
        var admin = SERVER.as(Role.ADMINISTRATOR);
        SERVER.app()
                .accounts
                .create(
                        TEST,
                        new NewAccount("yves", "Yves", "a good long one", List.of(NewGrant.everywhere(Role.LEADER))));
        String log = admin.get("/api/v1/audit?subject=account/yves").body();
        assertThat(log).contains("account.create", "grant.create", "\"actor\":\"test\"", "leader");
        String page = admin.get("/api/v1/audit?limit=1").body();
        assertThat(page).containsPattern("\"next\":\\d+");
        assertThat(admin.get("/api/v1/audit?subjekt=x").body())
                .contains("parameter_invalid", "allowed: actor, before, limit, subject");
        assertThat(SERVER.as(Role.GRID_ADMINISTRATOR).get("/api/v1/audit").statusCode())
                .isEqualTo(403);
    }
}
