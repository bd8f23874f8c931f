package fr.crig.avis.convocation;

import java.util.List;

/** What a convocation prints beside when and where. @param forGuests who have nothing to answer, and no mandate to give */
record PrintedContent(List<AgendaLine> agenda, List<Guest> guests, boolean forGuests) {}
