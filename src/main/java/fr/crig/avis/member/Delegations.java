package fr.crig.avis.member;

import fr.crig.avis.account.Account;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is known of a signatory's members: three queries, however many days are asked about. */
@Component
class Delegations {

    private static final String OF_SIGNATORY = "delegation-of-signatory";

    private final Terms terms;
    private final Absences absences;
    private final Accounts accounts;
    private final PageMemory memory;

    Delegations(Terms terms, Absences absences, Accounts accounts, PageMemory memory) {
        this.memory = memory;
        this.terms = terms;
        this.absences = absences;
        this.accounts = accounts;
    }

    @ReadOnce(OF_SIGNATORY)
    public Delegation of(String signatory) {
        return ofEach(List.of(signatory)).get(0);
    }

    /** Before a page asks for each of them: three queries for all. */
    void readAhead(Collection<String> signatories) {
        memory.readAhead(OF_SIGNATORY, signatories, this::ofEach, Delegation::signatory);
    }

    /** In their order. */
    List<Delegation> ofEach(Collection<String> signatories) {
        if (signatories.isEmpty()) {
            return List.of();
        }
        List<Account> members = accounts.findByRoleAndSignatories(Role.MEMBER, signatories);
        List<Term> inOffice = terms.findBySignatories(signatories);
        List<Absence> away = members.isEmpty()
                ? List.of()
                : absences.findByUsernameInOrderByFirstDayAscIdAsc(
                        members.stream().map(Account::username).toList());
        return signatories.stream()
                .map(signatory -> delegation(signatory, members, inOffice, away))
                .toList();
    }

    private static Delegation delegation(
            String signatory, List<Account> members, List<Term> terms, List<Absence> absences) {
        Map<String, String> emails = members.stream()
                .filter(account -> account.signatory().equals(signatory))
                .collect(Collectors.toMap(Account::username, Account::email));
        return new Delegation(
                signatory,
                emails,
                terms.stream()
                        .filter(term -> term.signatory().equals(signatory))
                        .toList(),
                absences.stream()
                        .filter(absence -> emails.containsKey(absence.username()))
                        .toList());
    }
}
