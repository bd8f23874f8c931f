package fr.crig.avis.worklist;

import java.util.List;
import org.springframework.data.domain.Page;

/**
 * All that a work list shows its reader.
 *
 * @param waiting the reader's requests in the hands of others, the most urgent first
 * @param board null for whoever is not the secretariat, and after the first page
 */
public record WorkPage(Page<WorkItem> items, List<WaitingRequest> waiting, Board board) {}
