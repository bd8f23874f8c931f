package fr.crig.avis.everyform;

import fr.crig.avis.account.NewAccount;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers that have no account in the demonstration. */
record OtherReaders(TestAccounts accounts, JdbcClient jdbc) {

    /** One of a signatory that came after the requests, and one whose term is over. */
    void open() {
        accounts.openMember(
                new NewAccount(
                        Reader.NOT_ASKED.username(),
                        "Membre nouveau",
                        "membre.nouveau@crig.example",
                        Set.of(Role.AGENT, Role.MEMBER),
                        "IGN"),
                Capacity.TITULAIRE);
        for (String table : List.of("account", "member_term")) {
            jdbc.sql("update " + table + " set signatory = 'NOUVEAU' where username = ?")
                    .param(Reader.NOT_ASKED.username())
                    .update();
        }
        accounts.open(new NewAccount(
                Reader.FORMER_MEMBER.username(),
                "Ancien membre",
                "ancien.ign@crig.example",
                Set.of(Role.MEMBER),
                "IGN"));
    }
}
