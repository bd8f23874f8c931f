package fr.crig.avis.account;

import fr.crig.avis.committee.ResolutionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** The same for one account at most, with what each of its requests has to know of the committee. */
@Component("accountWithRoles")
class AccountWithRoles implements ResultSetExtractor<Account> {

    private final ResolutionMemory committee;

    AccountWithRoles(ResolutionMemory committee) {
        this.committee = committee;
    }

    @Override
    public Account extractData(ResultSet rows) throws SQLException {
        Map<Long, Account> accounts = new LinkedHashMap<>();
        Map<Long, Set<AccountRole>> roles = new HashMap<>();
        while (rows.next()) {
            committee.told(rows.getInt("resolutions"));
            AccountsWithRoles.read(rows, accounts, roles);
        }
        return accounts.values().stream().findFirst().orElse(null);
    }
}
