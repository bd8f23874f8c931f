package fr.crig.avis.page;

import fr.crig.avis.page.HeadPart.Saying;
import java.util.List;

/**
 * A page about one's own account, as the page that leads to all of them announces it.
 *
 * @param rank its place among them
 * @param title key of its name
 * @param what key of the sentence that says what it is for
 * @param facts how it stands now, in few words; nothing that the page itself says better
 */
public record OwnPage(int rank, String path, String title, String what, List<Saying> facts) {}
