package fr.crig.avis.notification;

import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.funder.FunderLinks;
import fr.crig.avis.shared.Reference;
import java.util.function.UnaryOperator;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The link in a message by which its recipient chooses a password, or a funder answers. It is made when the message leaves; until then, and after, the
 * outbox keeps a blank in its place, because others read there.
 */
@Component
class PersonalLinks {

    static final String BLANK = "ecrit-a-l-envoi";

    private final AccountLinks links;
    private final FunderLinks ofFunders;
    private final Environment environment;

    PersonalLinks(AccountLinks links, FunderLinks ofFunders, Environment environment) {
        this.links = links;
        this.ofFunders = ofFunders;
        this.environment = environment;
    }

    /** Fills the blank; a message without link stays as it is. */
    UnaryOperator<String> of(Notice notice) {
        if (notice.asksFunder()) {
            return filling(ofFunders.make(Reference.of(notice.reference()), notice.recipient()));
        }
        return notice.link() == null ? UnaryOperator.identity() : filling(links.make(notice.username(), notice.link()));
    }

    private static UnaryOperator<String> filling(String token) {
        return text -> text.replace(BLANK, token);
    }

    /** Nothing leaves a demonstration, and whoever tries it reads every mailbox in the outbox: there the link stands too. */
    void keep(Notice notice) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            UnaryOperator<String> link = of(notice);
            notice.keptAs(link.apply(notice.bodyText()), link.apply(notice.bodyHtml()));
        } else {
            notice.kept();
        }
    }
}
