package fr.crig.avis.account;

import fr.crig.avis.committee.AgreementEnd;
import fr.crig.avis.committee.ResolutionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
    private final AgreementEnd agreement;

    AccountWithRoles(ResolutionMemory committee, AgreementEnd agreement) {
        this.committee = committee;
        this.agreement = agreement;
    }

    @Override
    public Account extractData(ResultSet rows) throws SQLException {
        Map<Long, Account> accounts = new LinkedHashMap<>();
        Map<Long, Set<AccountRole>> roles = new HashMap<>();
        while (rows.next()) {
            committee.told(rows.getInt("resolutions"));
            agreement.told(rows.getObject("agreement_end", LocalDate.class));
            AccountsWithRoles.read(rows, accounts, roles);
        }
        return accounts.values().stream().findFirst().orElse(null);
    }
}
