package fr.crig.avis.operations;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.JournalDigest;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.JournalKind;
import fr.crig.avis.account.JournalSearch;
import fr.crig.avis.notification.CustodyProperties;
import fr.crig.avis.notification.SubjectWords;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.page.Typed;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The journal of the whole service, and the check that nobody changed it. An administrator sees no request by that right: of an act on
 * one, who did it and when, never the words that came with it.
 */
@Controller
@RequestMapping("/administration/journal")
class JournalController {

    private static final int PAGE_SIZE = 50;

    private final Journal journal;
    private final JournalChain chain;

    private final SubjectWords words;
    private final CustodyProperties custody;

    JournalController(Journal journal, JournalChain chain, SubjectWords words, CustodyProperties custody) {
        this.custody = custody;
        this.journal = journal;
        this.words = words;
        this.chain = chain;
    }

    @ModelAttribute("custody")
    CustodyProperties custody() {
        return custody;
    }

    @GetMapping
    String list(
            @RequestParam(name = "nature", defaultValue = "ACTS") JournalKind kind,
            @RequestParam(name = "qui", defaultValue = "") String who,
            @RequestParam(name = "sujet", defaultValue = "") String about,
            @RequestParam(name = "du", required = false) LocalDate from,
            @RequestParam(name = "au", required = false) LocalDate until,
            @PageableDefault(size = PAGE_SIZE) Pageable page,
            Model model) {
        var search = new JournalSearch(kind, who, about, from, until);
        model.addAttribute("search", search);
        model.addAttribute("kinds", JournalKind.values());
        ListPage<JournalEntry> found = journal.search(search, page);
        model.addAttribute("page", found);
        model.addAttribute("subjects", words.of(found.map(JournalEntry::subject).toList()));
        return "operations/journal";
    }

    /** @param rank with its hash, as they were kept elsewhere on some day; without them, the chain alone is checked */
    @GetMapping("/verification")
    String verify(
            @RequestParam(name = "rang", required = false) Long rank,
            @RequestParam(name = "empreinte", defaultValue = "") String hash,
            Model model) {
        String typed = Typed.lineOrEmpty(hash).toLowerCase(Locale.ROOT);
        boolean compared = rank != null && !typed.isEmpty();
        model.addAttribute("rank", rank);
        model.addAttribute("hash", typed);
        model.addAttribute("compared", compared);
        model.addAttribute("verdict", chain.verify(compared ? new JournalDigest(rank, typed) : null));
        model.addAttribute("waiting", chain.waiting());
        return "operations/verification";
    }
}
