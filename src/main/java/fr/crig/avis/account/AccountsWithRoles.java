package fr.crig.avis.account;

import fr.crig.avis.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Makes accounts of one row for each of their roles; what the mapping does by itself takes one more query for each account. */
class AccountsWithRoles implements ResultSetExtractor<List<Account>> {

    @Override
    public List<Account> extractData(ResultSet rows) throws SQLException {
        Map<Long, Account> accounts = new LinkedHashMap<>();
        Map<Long, Set<AccountRole>> roles = new HashMap<>();
        while (rows.next()) {
            read(rows, accounts, roles);
        }
        return List.copyOf(accounts.values());
    }

    /** One row: an account, or one more role of one that was there already. */
    static void read(ResultSet row, Map<Long, Account> accounts, Map<Long, Set<AccountRole>> roles)
            throws SQLException {
        long id = row.getLong("id");
        Set<AccountRole> own = roles.computeIfAbsent(id, none -> new HashSet<>());
        String role = row.getString("role");
        if (role != null) {
            own.add(new AccountRole(Role.valueOf(role)));
        }
        if (!accounts.containsKey(id)) {
            accounts.put(id, account(row, own));
        }
    }

    private static Account account(ResultSet row, Set<AccountRole> roles) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("signatory"),
                instant(row, "created_at"),
                roles,
                row.getString("password_hash"),
                row.getBoolean("enabled"),
                row.getBoolean("must_change_password"),
                instant(row, "last_login_at"),
                row.getObject("second_factor", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
