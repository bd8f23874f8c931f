package fr.crig.avis.web;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the last acts of a session led. Used under the session's mutex only. */
final class RecentActs implements Serializable {

    private static final int REMEMBERED = 20;
    private static final String ATTRIBUTE = RecentActs.class.getName();

    private final Map<String, String> outcomes = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    static RecentActs of(HttpSession session) {
        RecentActs acts = (RecentActs) session.getAttribute(ATTRIBUTE);
        if (acts == null) {
            acts = new RecentActs();
            session.setAttribute(ATTRIBUTE, acts);
        }
        return acts;
    }

    String outcome(String act) {
        return outcomes.get(act);
    }

    void remember(String act, String ledTo) {
        outcomes.put(act, ledTo);
    }
}
