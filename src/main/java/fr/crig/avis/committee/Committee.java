package fr.crig.avis.committee;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The committee in force: who signed the convention, and who holds the secretariat. */
@Component
public class Committee {

    private static final int SIREN_LENGTH = 9;

    private final CommitteeProperties properties;

    Committee(CommitteeProperties properties) {
        this.properties = properties;
    }

    public String name() {
        return properties.name();
    }

    public String acronym() {
        return properties.acronym();
    }

    public List<Signatory> signatories() {
        return properties.signatories();
    }

    public Optional<Signatory> find(String id) {
        return signatories().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** By the first nine digits, which name the body: each of its places has a SIRET of its own. @param siret may be null */
    public Optional<Signatory> employing(String siret) {
        return signatories().stream()
                .filter(signatory ->
                        siret != null && siret.startsWith(signatory.siret().substring(0, SIREN_LENGTH)))
                .findFirst();
    }

    /** @throws IllegalArgumentException if nobody has this id */
    public Signatory signatory(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Unknown signatory: " + id));
    }

    /** The short name, or the id itself for a signatory that has since left the committee. */
    public String shortName(String id) {
        return find(id).map(Signatory::shortName).orElse(id);
    }

    public String initials(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).initials();
    }

    /** The signatories asked for their opinion when a request reached one of them. */
    public List<String> asked(String receivingSignatory) {
        return signatories().stream()
                .map(Signatory::id)
                .filter(id -> properties.circulation().receivingGivesPosition() || !id.equals(receivingSignatory))
                .toList();
    }

    /** As it stands after another word: {@code de l’IGN}; with the id itself for a signatory that has since left the committee. */
    public String of(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).of();
    }

    public String the(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).the();
    }

    public String to(String id) {
        return find(id).orElseGet(() -> Signatory.gone(id)).to();
    }

    public CommitteeProperties.Secretariat secretariat() {
        return properties.secretariat();
    }
}
