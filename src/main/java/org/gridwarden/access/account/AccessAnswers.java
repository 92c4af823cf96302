package org.gridwarden.access.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridwarden.access.Grant;
import org.gridwarden.http.Permission;
import org.jspecify.annotations.Nullable;

/** How accounts, grants, tokens and sessions look in answers. */
final class AccessAnswers {

    private AccessAnswers() {}

    record GrantAnswer(
            long id,
            String role,
            @Nullable String network,
            @Nullable String unit,
            @Nullable String unitName,
            List<String> permissions) {
        static GrantAnswer of(Grant grant) {
            return new GrantAnswer(
                    grant.id(),
                    grant.role().code(),
                    grant.network(),
                    grant.unit(),
                    grant.unitName(),
                    names(grant.role().permissions()));
        }

        private static List<String> names(Set<Permission> permissions) {
            return permissions.stream().map(Permission::name).sorted().toList();
        }

        static List<GrantAnswer> of(List<Grant> grants) {
            return grants.stream().map(GrantAnswer::of).toList();
        }
    }

    record AccountAnswer(
            long id, String username, String displayName, boolean active, Instant createdAt, List<GrantAnswer> grants) {
        static AccountAnswer of(Account account) {
            return new AccountAnswer(
                    account.id(),
                    account.username(),
                    account.displayName(),
                    account.active(),
                    account.createdAt(),
                    GrantAnswer.of(account.grants()));
        }
    }

    record TokenAnswer(
            long id,
            String name,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            List<GrantAnswer> grants) {
        static TokenAnswer of(ApiToken token) {
            return new TokenAnswer(
                    token.id(),
                    token.name(),
                    token.createdBy(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.revokedAt(),
                    GrantAnswer.of(token.grants()));
        }
    }

    record IssuedTokenAnswer(
            long id,
            String name,
            String createdBy,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt,
            List<GrantAnswer> grants,
            String secret) {
        static IssuedTokenAnswer of(TokenService.Issued issued) {
            TokenAnswer token = TokenAnswer.of(issued.token());
            return new IssuedTokenAnswer(
                    token.id(),
                    token.name(),
                    token.createdBy(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.revokedAt(),
                    token.grants(),
                    issued.secret());
        }
    }

    record SessionAnswer(
            String username, String displayName, String csrfToken, List<GrantAnswer> grants, List<String> permissions) {
        static SessionAnswer of(Session session) {
            return new SessionAnswer(
                    session.caller().actor(),
                    session.displayName(),
                    session.csrfToken(),
                    GrantAnswer.of(session.caller().grants()),
                    GrantAnswer.names(session.caller().permissions()));
        }
    }
}
