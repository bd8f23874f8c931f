package fr.crig.avis.member;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is known of a signatory's members: three queries, however many days are asked about. */
@Component
class Delegations {

    private final Terms terms;
    private final Absences absences;
    private final Accounts accounts;

    Delegations(Terms terms, Absences absences, Accounts accounts) {
        this.terms = terms;
        this.absences = absences;
        this.accounts = accounts;
    }

    Delegation of(String signatory) {
        Map<String, String> emails = accounts.findByRoleAndSignatory(Role.MEMBER, signatory).stream()
                .collect(Collectors.toMap(Account::username, Account::email));
        return new Delegation(
                emails,
                terms.findBySignatoryOrderByCapacityDescFirstDayAscIdAsc(signatory),
                emails.isEmpty() ? List.of() : absences.findByUsernameInOrderByFirstDayAscIdAsc(emails.keySet()));
    }
}
