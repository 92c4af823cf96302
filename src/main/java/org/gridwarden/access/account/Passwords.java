package org.gridwarden.access.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import org.gridwarden.http.Problem;

/** Argon2id with 19 MiB, two passes and one lane, as OWASP's cheat sheet recommends. Thread-safe. */
final class Passwords {

    static final int LEAST_LENGTH = 10;
    private static final int GREATEST_LENGTH = 200;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    }

    boolean matches(String password, String hash) {
        return password.length() <= GREATEST_LENGTH
                && Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #matches}, for when there is no such account. */
    void spendTime(String password) {
        hash(password.length() <= GREATEST_LENGTH ? password : "");
    }

    /** Throws a problem unless the password is long enough and not the name itself. */
    static void requireGood(String username, String password) {
        if (password.length() < LEAST_LENGTH || password.length() > GREATEST_LENGTH) {
            throw Problem.badParameter(
                    "password", "a password has " + LEAST_LENGTH + " to " + GREATEST_LENGTH + " characters");
        }
        if (password.contains(username)) {
            throw Problem.badParameter("password", "a password does not contain the account's name");
        }
    }
}
