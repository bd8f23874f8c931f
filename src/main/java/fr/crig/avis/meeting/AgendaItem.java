package fr.crig.avis.meeting;

import fr.crig.avis.shared.Reference;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A request on the agenda of a meeting; its rank there is its place in the list.
 *
 * @param minutes planned for it
 */
@Table("agenda_item")
public record AgendaItem(Reference reference, int minutes) {}
