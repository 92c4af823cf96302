package org.gridwarden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.gridwarden.access.NewGrant;
import org.gridwarden.access.Role;
import org.gridwarden.http.FastPath;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Route;
import org.gridwarden.testing.TestServer;
import org.gridwarden.testing.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every door of the program is tried by those who must not pass. */
class RouteWalkIT {

    @RegisterExtension
    static final TestServer SERVER = TestServer.start();

    @Test
    void only_what_is_declared_public_answers_the_unknown() {
        for (Route route : SERVER.app().routes().routes()) {
            HttpResponse<String> answer = call(SERVER.anonymous(), route);
            if (route.permission() == Permission.PUBLIC) {
                assertThat(answer.body()).as(route.toString()).doesNotContain("not_signed_in");
            } else {
                assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
            }
        }
    }

    @Test
    void no_role_passes_where_its_permission_is_missing() {
        for (Role role : Role.values()) {
            Client client = SERVER.as(role);
            for (Route route : SERVER.app().routes().routes()) {
                if (!role.permissions().contains(route.permission())) {
                    HttpResponse<String> answer = call(client, route);
                    assertThat(answer.statusCode()).as(role + " " + route).isEqualTo(403);
                    assertThat(answer.body()).as(role + " " + route).contains("permission_missing");
                }
            }
        }
    }

    @Test
    void what_stands_before_a_route_lets_nobody_in_whom_the_route_would_refuse() {
        for (FastPath fastPath : SERVER.app().fastPaths()) {
            String door = fastPath.route() + " " + fastPath.sample();
            assertThat(SERVER.app().routes().routes()).contains(fastPath.route());
            assertThat(ask(SERVER.anonymous(), fastPath).statusCode()).as(door).isEqualTo(401);
            Client unknown = SERVER.anonymous().with("Authorization", "Bearer not-a-token");
            assertThat(ask(unknown, fastPath).statusCode()).as(door).isEqualTo(401);
            HttpResponse<String> withoutGrant = ask(SERVER.as(new NewGrant[0]), fastPath);
            assertThat(withoutGrant.statusCode()).as(door).isEqualTo(403);
            assertThat(withoutGrant.body()).contains("permission_missing");
            assertThat(ask(SERVER.as(Role.ADMINISTRATOR), fastPath).statusCode())
                    .as(door)
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> ask(Client client, FastPath fastPath) {
        FastPath.Sample sample = fastPath.sample();
        String path = fastPath.route().path() + (sample.query().isEmpty() ? "" : "?" + sample.query());
        return sample.body().isEmpty()
                ? client.get(path)
                : client.send(fastPath.route().method().name(), path, "application/json", sample.body());
    }

    private static HttpResponse<String> call(Client client, Route route) {
        String path = route.path().replaceAll("\\{[^}]+}", "1");
        return route.method().name().equals("GET")
                ? client.get(path)
                : client.send(route.method().name(), path, "application/json", "{}");
    }
}
