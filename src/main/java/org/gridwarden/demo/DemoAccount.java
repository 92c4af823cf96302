package org.gridwarden.demo;

import java.util.List;
import org.gridwarden.access.NewGrant;

/**
 * An account of the demo installation; its password is known to everybody, which is why only the demo makes it.
 *
 * @param username to sign in with
 * @param displayName to be shown
 * @param grant what it may do, and where
 */
public record DemoAccount(String username, String displayName, NewGrant grant) {

    /** The password of every demo account. */
    public static final String PASSWORD = "city-of-yunting";

    /** The one that is made last. */
    static final String LAST = "viewer";

    /** One account for each role; the last leader sees one district alone. */
    public static List<DemoAccount> all(String networkCode, String districtCode, String districtName) {
        return List.of(
                new DemoAccount("admin", "系统管理员", new NewGrant("administrator", null, null)),
                new DemoAccount("grid", "网格管理员", new NewGrant("grid_administrator", null, null)),
                new DemoAccount("dispatch", "调度员", new NewGrant("dispatcher", null, null)),
                new DemoAccount("leader", "市领导", new NewGrant("leader", null, null)),
                new DemoAccount("district", districtName + "领导", new NewGrant("leader", networkCode, districtCode)),
                new DemoAccount(LAST, "公众查询", new NewGrant("viewer", null, null)));
    }
}
