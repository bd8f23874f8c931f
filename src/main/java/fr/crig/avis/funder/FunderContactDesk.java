package fr.crig.avis.funder;

import fr.crig.avis.account.Journal;
import fr.crig.avis.avis.ProposalClerk;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/** Where the receiving signatory's agents and the secretariat say whom to ask, and ask. */
@Desk
public class FunderContactDesk {

    private static final int LONGEST = 200;

    private final FunderContacts contacts;
    private final FunderAddress addresses;
    private final FunderLinks links;
    private final FunderClerk clerk;
    private final ProposalClerk proposals;
    private final RequestReader requests;
    private final Journal journal;
    private final Clock clock;

    FunderContactDesk(
            FunderContacts contacts,
            FunderAddress addresses,
            FunderLinks links,
            FunderClerk clerk,
            ProposalClerk proposals,
            RequestReader requests,
            Journal journal,
            Clock clock) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.links = links;
        this.clerk = clerk;
        this.proposals = proposals;
        this.requests = requests;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws NotVisible for anybody else, or when the funder is not asked any more */
    @Transactional(readOnly = true)
    public ContactPage page(Actor actor, Reference reference) {
        FundingRequest request = asked(actor, reference);
        var form = new ContactForm();
        FunderContact contact = contacts.findByReference(reference).orElseGet(() -> FunderContact.of(reference));
        form.version = contact.version();
        form.email = addresses.of(request);
        return new ContactPage(
                form,
                request.dossier().funding().funder(),
                links.openUntil(reference).orElse(null),
                proposals.open(reference).isPresent(),
                contact.changedBy(),
                contact.changedAt());
    }

    /** Keeps the address and asks; what was sent to another address opens nothing from now on. */
    public void ask(Actor actor, Reference reference, ContactForm form) {
        FundingRequest request = asked(actor, reference);
        if (proposals.open(reference).isPresent()) {
            throw Refusal.because("refusal.funder.answered");
        }
        String email = read(form);
        boolean another = !email.equals(addresses.of(request));
        FunderContact contact = contacts.findByReference(reference).orElseGet(() -> FunderContact.of(reference));
        contact.write(form.version, email, actor, clock.instant());
        contacts.save(contact);
        if (another) {
            links.endAll(reference);
            journal.record(actor, "funder.contactChanged", reference.value(), null);
        }
        clerk.ask(actor, reference);
    }

    /** Whether this reader may ask the funder now. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Actor reader, FundingRequest visible) {
        return (reader.isAgentOf(visible.receivingSignatory()) || reader.is(Role.SECRETARIAT))
                && visible.isFollowUpAwaited();
    }

    private FundingRequest asked(Actor actor, Reference reference) {
        FundingRequest request = requests.visible(actor, reference);
        if (!mayAsk(actor, request)) {
            throw new NotVisible(reference);
        }
        return request;
    }

    private static String read(ContactForm form) {
        List<Violation> violations = new ArrayList<>();
        String email = Typed.required(
                "email", Typed.line("email", form.email, LONGEST, violations), "refusal.funder.email", violations);
        if (email != null) {
            MailAddress.refusal(email, "refusal.email").ifPresent(why -> violations.add(Violation.of("email", why)));
        }
        Refusal.throwIfAny(violations);
        return email;
    }
}
