package io.handoff.models;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NurturePlanSpec extends DecisionSpec {

    NurturePlanSpec() {
        super("nurture-plan", "nurture-plan", "touchTemplate", "touchAfter", "reasonCode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            track=COMPANY_GROWTH, touchNumber=1 | CompanyGrowth1    | customer-story P30D COMPANY_GROWTH_1
            track=COMPANY_GROWTH, touchNumber=2 | CompanyGrowth2    | product-news P90D COMPANY_GROWTH_2
            track=COMPANY_GROWTH, touchNumber=3 | CompanyGrowth3    | check-in P180D COMPANY_GROWTH_3
            track=COMPANY_GROWTH, touchNumber=4 | CompanyGrowthDone | NONE null TRACK_DONE
            track=ROLE_CHANGE, touchNumber=1    | RoleChange1       | guide P14D ROLE_CHANGE_1
            track=ROLE_CHANGE, touchNumber=2    | RoleChange2       | check-in P90D ROLE_CHANGE_2
            track=ROLE_CHANGE, touchNumber=3    | RoleChangeDone    | NONE null TRACK_DONE
            track=BUDGET_CYCLE, touchNumber=1   | BudgetCycle1      | customer-story P14D BUDGET_CYCLE_1
            track=BUDGET_CYCLE, touchNumber=2   | BudgetCycle2      | guide P30D BUDGET_CYCLE_2
            track=BUDGET_CYCLE, touchNumber=3   | BudgetCycle3      | check-in P30D BUDGET_CYCLE_3
            track=BUDGET_CYCLE, touchNumber=4   | BudgetCycleDone   | NONE null TRACK_DONE
            track=STAY_IN_TOUCH, touchNumber=1  | StayInTouch1      | guide P7D STAY_IN_TOUCH_1
            track=STAY_IN_TOUCH, touchNumber=2  | StayInTouch2      | customer-story P21D STAY_IN_TOUCH_2
            track=STAY_IN_TOUCH, touchNumber=3  | StayInTouch3      | product-news P28D STAY_IN_TOUCH_3
            track=STAY_IN_TOUCH, touchNumber=4  | StayInTouch4      | check-in P28D STAY_IN_TOUCH_4
            track=STAY_IN_TOUCH, touchNumber=5  | StayInTouchDone   | NONE null TRACK_DONE
            track=RE_ENGAGE, touchNumber=1      | ReEngage1         | check-in P3D RE_ENGAGE_1
            track=RE_ENGAGE, touchNumber=2      | ReEngage2         | guide P14D RE_ENGAGE_2
            track=RE_ENGAGE, touchNumber=3      | ReEngage3         | product-news P30D RE_ENGAGE_3
            track=RE_ENGAGE, touchNumber=4      | ReEngageDone      | NONE null TRACK_DONE
            track=WIN_BACK, touchNumber=1       | WinBack1          | product-news P60D WIN_BACK_1
            track=WIN_BACK, touchNumber=2       | WinBack2          | check-in P90D WIN_BACK_2
            track=WIN_BACK, touchNumber=3       | WinBackDone       | NONE null TRACK_DONE
            """)
    void walks_each_track_to_its_end(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            track=DETOUR, touchNumber=1    | UnknownTrack       | NONE null UNKNOWN_TRACK
            track=null, touchNumber=1      | UnknownTrack       | NONE null UNKNOWN_TRACK
            track=RE_ENGAGE                | TouchNumberMissing | NONE null TOUCH_NUMBER_MISSING
            track=RE_ENGAGE, touchNumber=0 | TouchNumberMissing | NONE null TOUCH_NUMBER_MISSING
            track=null, touchNumber=null   | TouchNumberMissing | NONE null TOUCH_NUMBER_MISSING
            """)
    void sends_nothing_when_in_doubt(String facts, String rule, String answer) {
        expect(facts, rule, answer);
    }
}
