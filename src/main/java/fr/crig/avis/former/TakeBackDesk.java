package fr.crig.avis.former;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the secretariat takes an import back, wrong columns or a wrong file say: all of its lines leave the register, none of those that
 * other files brought. The same file may be sent again afterwards.
 */
@Desk
public class TakeBackDesk {

    static final int LONGEST_REASON = 1000;

    private final FormerImports imports;
    private final FormerRows rows;
    private final Journal journal;
    private final Clock clock;

    TakeBackDesk(FormerImports imports, FormerRows rows, Journal journal, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws NotVisible for anybody but the secretariat, as the act */
    @Transactional(readOnly = true)
    public FormerImport find(Actor actor, long id) {
        actor.ensureSecretariat();
        return imports.findById(id).orElseThrow(() -> new NotVisible(id));
    }

    /** Files that counted lines as there already after this one came in: some may be of this one, and leave with it. */
    @Transactional(readOnly = true)
    public List<FormerImport> countedOn(Actor actor, FormerImport one) {
        actor.ensureSecretariat();
        return one.isInRegister()
                ? imports
                        .findByIdNotAndBroughtAtGreaterThanEqualAndTakenBackAtIsNullAndAlreadyGreaterThanOrderByBroughtAt(
                                one.id(), one.broughtAt(), 0)
                : List.of();
    }

    /** @throws Refusal without a reason, or if none of its lines is in the register: they left before, or never came */
    public void takeBack(Actor actor, long id, TakeBackForm form) {
        FormerImport one = find(actor, id);
        one.takeBack(
                Typed.requiredWords("reason", form.reason, LONGEST_REASON, "refusal.formerTakeBackReason"),
                actor,
                clock.instant());
        // First, because its version refuses whoever is second.
        imports.save(one);
        int left = rows.remove(id);
        journal.record(actor, "former.takenBack", one.fileName(), "%d – %s".formatted(left, one.takeBackReason()));
    }
}
