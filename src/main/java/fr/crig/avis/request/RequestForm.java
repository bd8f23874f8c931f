package fr.crig.avis.request;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed, as it was typed: a draft keeps it so, wrong or not. Fields are open because it has no rule of its own: they
 * are all in {@link DossierParser}.
 */
public class RequestForm {

    public Applicant applicant = new Applicant();
    public Project project = new Project();
    public Funding funding = new Funding();
    public Dates dates = new Dates();

    public static class Applicant {
        public String name = "";
        public String siret = "";
        public String kind = "";
        public String address = "";
        public String representative = "";
        public String contactName = "";
        public String contactEmail = "";
        public String contactPhone = "";
        public String rna = "";
        public String noSiret = "";
    }

    public static class Project {
        public String title = "";
        public String summary = "";
        public String objectives = "";
        public String theme = "";
        public String plannedAction = "";
        public boolean wholeRegion;
        public List<String> departments = new ArrayList<>();
        public String epci = "";
        public String communes = "";
        public String dataProduced = "";
        public String standard = "";
        public String licence = "";
        public String platform = "";
        public String startsOn = "";
        public String endsOn = "";
    }

    public static class Funding {
        public String totalCost = "";
        public String basis = "";
        public String amountAsked = "";
        public String funder = "";
        public String funderEmail = "";
        public String scheme = "";
        public List<Line> plan = new ArrayList<>();
    }

    public static class Line {
        public String funder = "";
        public String nature = "";
        public String amount = "";
        public String certainty = "";
    }

    public static class Dates {
        public String receivedOn = "";
        public String replyWantedBy = "";
        public String funderCommitteeOn = "";
    }
}
