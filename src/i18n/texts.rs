//! The shape of the interface texts, page by page. Each language fills every field.
//!
//! Invariant: a field that one language misses does not build. Texts stand in groups by page, so
//! that a page that loads later takes its texts along.
//!
//! `{}` in a text is filled in order by [`super::fill`]; a test holds the number of them equal in
//! all languages.

use super::{Locale, interface::loaded};

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident = $constant:ident $part:ident { $($field:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[allow(missing_docs, reason = "the texts say what they are")]
        pub struct $name {
            $(pub $field: &'static str,)*
        }

        impl $name {
            /// These texts in a language; in Dutch while that language is not loaded.
            pub fn of(locale: Locale) -> &'static Self {
                loaded(locale).map_or(&super::nl::$constant, |interface| interface.$part)
            }

            /// Every text with its field's name.
            pub fn all(&self) -> Vec<(&'static str, &'static str)> {
                vec![$((stringify!($field), self.$field)),*]
            }
        }
    )*

        /// All texts of a language that is loaded when it is asked for.
        #[allow(missing_docs, reason = "the types say what they are")]
        pub struct Interface {
            $(pub $part: &'static $name,)*
        }

        /// French.
        pub static FRENCH: Interface = Interface { $($part: &super::fr::$constant,)* };

        /// English.
        pub static ENGLISH: Interface = Interface { $($part: &super::en::$constant,)* };

        /// Every interface text of a language, as (page, field, text).
        pub fn all_texts(locale: Locale) -> Vec<(&'static str, &'static str, &'static str)> {
            let mut texts = Vec::new();
            $(
                for (field, text) in $name::of(locale).all() {
                    texts.push((stringify!($name), field, text));
                }
            )*
            texts
        }
    };
}

texts! {
    /// What stands on every page.
    Shell = SHELL shell {
        app, skip, menu, home, checks, settings, language, footer, privacy, calculation,
        accessibility, examples, practices, invitation, together, verify, help_desk, loading, loading_failed, retry, author_link, close,
        undo, back_home, page_failed, page_failed_do, example_banner, example_begin,
        trouble_full, trouble_blocked, trouble_do, save_file, try_again, kept, not_kept,
        insecure, forgets, forgets_do, forgets_known, unreadable, unreadable_newer,
        unreadable_save, falls_back, update_waiting, update_applied, offline, language_failed,
        months, answered_of, characters_left, read_aloud, stop_reading, optional,
        print, share, copy, yes, no,
    }
    /// What was just done.
    Notices = NOTICES notices {
        answer_cleared, action_removed, plan_full, check_deleted, check_restored, undone, file_saved,
        file_opened, round_begun, copied, wiped, wrong_address, no_such_check, not_loaded, not_shared,
    }
    /// The home page.
    Home = HOME home {
        title, what, how_long, where_kept, start, go_on, go_on_with, nameless, how_much, short,
        short_hint, full, full_hint, which, look, look_hint, open_file, no_questionnaires,
    }
    /// Who fills in the check.
    About = ABOUT about {
        title, intro, name, name_hint, kind, kind_hint, people, people_hint, people_wrong, go,
        stays,
    }
    /// One barrier and its statements.
    Barrier = BARRIER barrier {
        number, answers_mean, why, feels, note_and_evidence, note, note_hint, evidence,
        evidence_example, reason, reason_hint, clear, clear_which, back, next,
        to_overview, all_barriers, one_by_one, all_together, statement_number,
        new_version, new_version_lost, new_version_open, understood, unknown_barrier, progress, here,
        first_open,
    }
    /// Where one stands, before the result.
    Overview = OVERVIEW overview {
        title, intro, all_done, open_left, to_result, too_early, barriers, done,
        dont_know_left, ask_around, about, widen, widen_hint, save_file, save_file_hint,
    }
    /// The list of "don't know".
    Ask = ASK ask {
        title, intro, none, for_barrier, share_title, to_ask, back,
    }
    /// The result.
    Outcome = OUTCOME outcome {
        title, of, made_on, short_check, full_check, coverage, coverage_open, nothing_yet,
        nothing_yet_do, strengths, strengths_intro, begins, no_strengths, street, street_intro,
        table, barrier, stands, score, no_score, band_chance, band_moving, band_on_the_way,
        band_strong, provisional, single_yes, single_partly, single_not_yet, curtain, curtain_why,
        not_applicable, range, closed, closed_intro, no_closed, closed_line, tip, attention,
        find_out, door_closed_note, steps, steps_intro, no_steps, step_find_out, step_for,
        step_closed, add_to_plan, in_plan, to_plan, detail, detail_open, themes, themes_intro,
        needs, needs_intro, too_few, overall, overall_none, overall_short, evidence, next_title,
        widen, widen_hint, change, ask, counted, open_answer, note,
    }
    /// The report that leaves the house.
    ReportText = REPORT report {
        above, of, nameless, translation, grant, made, questionnaire, version, people,
        one_person, more_people, kind, legal_form, kbo, register, number_wrong, themes, coverage,
        coverage_of, declaration, declared, street_alt, step, no_step, plan, no_plan, what, who,
        when, done, evidence, no_evidence, notes, no_notes, question, change, change_intro,
        change_all, change_points, change_none, check, mark, mark_shows, qr_shows, qr_alt, link,
        unknown_letters, page, file_about,
    }
    /// Making an attachment for a request.
    AttachmentPage = ATTACHMENT attachment {
        title, intro, who, legal_form, legal_form_hint, kbo, kbo_hint, register,
        register_hint, number_right, number_characters, number_length, number_start, number_check,
        grant, grant_hint, themes, contents, plan, evidence, change, notes, notes_hint, language,
        language_hint, declare, look_again, look_again_why, seems_name, seems_email, seems_number,
        take, make_pdf, share_pdf, making, made, not_made, not_loaded, csv_answers, csv_scores, ics,
        link, link_hint, link_name, preview, statement, answer, points, low, high, coverage, closed,
        nothing, to_attachment,
    }
    /// A result that somebody shared.
    SharedPage = SHARED shared {
        banner, take_over, damaged, newer, other, other_version, title,
    }
    /// Checking attachments that others sent in.
    VerifyPage = VERIFY verify {
        empty, other_tool, broken, newer, faulty, keep_ready, keeping, kept_ready, not_kept_ready,
        title, intro, nothing_kept, choose, choose_hint, drop, busy, stop, stopped, ready, too_many,
        clear, csv, print_all, search, search_hint, filter, all, shown, none_fits, table,
        organisation, number, date, questionnaire, verdict, coverage, closed, steps, overall,
        criteria, met, not_met, not_told, file, kind, remark, sort, look, look_at, back, agree, not_compared,
        changed, only_data, no_data, not_ours, unknown, pdf_locked, pdf_cut, pdf_none, too_large,
        zip_damaged, zip_locked, zip_too_many, zip_in_zip, zip_same_names, zip_too_large, no_code, unreadable, no_questionnaire,
        other_version, not_made, changed_pages, merged, not_loaded, same_again, later_round, number_right, number_wrong, no_number,
        kind_pdf, kind_data, kind_picture, kind_other, mark,
    }
    /// The plan.
    Plan = PLAN plan {
        title, intro, empty, empty_do, step, step_hint, who, who_hint, when, done, not_done,
        remove, remove_which, add_own, to_result, works_on, choose_more,
    }
    /// The checks of this browser.
    Checks = CHECKS checks {
        title, intro, none, none_do, open, result, rename, rename_save, rename_cancel, new_name,
        next_round, save_file, delete, which, scope_core, scope_full, progress, bin, bin_intro,
        restore, open_file, open_file_hint, same_title, same_text, same_beside, same_replace,
        same_cancel, wipe, wipe_intro, wipe_ask, wipe_yes, wipe_no, copied_from, new_check,
    }
    /// What is wrong with a file.
    Files = FILES files {
        empty, too_large, not_text, not_json, not_ours, newer, faulty, other_questionnaire,
        unreadable, nothing_changed, places,
    }
    /// The examples.
    ExamplesPage = EXAMPLES examples {
        title, intro, open, failed,
    }
    /// Language, colours, text size.
    SettingsPage = SETTINGS settings {
        title, intro, language, theme, theme_system, theme_light, theme_dark, contrast,
        contrast_system, contrast_high, text_size, pace, pace_all, pace_one, kept,
    }
    /// What happens with my answers?
    Privacy = PRIVACY privacy {
        title, where_title, where_text, who_title, who_text, forget_title, forget_text,
        shared_title, shared_text, leave_title, leave_text, given_title, given_text, offline_title, offline_text,
        room_title, room_text,
    }
    /// How is this calculated?
    Calculation = CALCULATION calculation {
        title, intro, points_title, points_text, no_points_text, score_title, score_text,
        score_example, known_title, known_text, range_title, range_text, bands_title, bands_text,
        band_from, closed_title, closed_text, overall_title, overall_text, steps_title, steps_text,
        weight_gap, weight_impact, weight_effort, weight_cost, weight_what, weight_value,
        critical, core, other, small, medium, large, free, small_cost, larger_cost, strengths_title,
        strengths_text, themes_title, themes_text, machine,
    }
    /// The accessibility statement.
    Accessibility = ACCESSIBILITY accessibility {
        title, intro, standard_title, standard_text, tested_title, tested_text, limits_title,
        limits_text, contact_title, contact_text, contact_none, contact_phone, contact_email,
        enforce_title, enforce_text, made_title, made_text,
    }
    /// The faults of a questionnaire, for its author.
    Author = AUTHOR author {
        title, intro, none, file, place, fault, gaps, gaps_intro, reading, failed, rest_works,
        f_not_json, f_wrong_type, f_missing_field, f_unknown_field, f_unknown_value, f_bad_id,
        f_duplicate_id, f_unknown_reference, f_wrong_format, f_points, f_no_statements,
        f_no_barriers, f_core_count, f_missing_text, f_unneeded_text, f_wrong_language,
        f_empty_text, f_too_long, f_too_many, f_wrong_value, f_not_a_day, f_out_of_range,
        f_not_a_page, f_not_a_pattern, type_object, type_list, type_text, type_flag, type_number,
    }
    /// Writing a questionnaire of one's own.
    AuthorDesk = AUTHOR_DESK author_desk {
        site, own, own_intro, what, none_own, counts, view_edit, view_jobs, view_look,
        view_compare, view_save, undo, undone, kept, not_kept, anew, anew_ask, anew_no, anew_yes,
        anew_done, choose_hint, choose_files, choose_folder, or_begin, begin_with, begun_with,
        reading, nothing_found, opened, out_unknown, out_binary, out_too_large, out_same_name,
        set_aside, out_locked, out_too_much, out_unreadable, out_more, show_all, to_place, file, text_of_file, text_hint, take_out,
        taken_out, faults, jobs_intro, which, no_structure, job_text, job_statement, job_language,
        job_city, job_failed, part_title, part_name, part_definition, part_label, part_help,
        part_statement, part_why, part_perspective, part_tip, part_evidence, part_critical_for,
        part_na_when, part_hint, language, which_text, words, words_hint, change, text_changed,
        next_gap, no_gaps, barrier, id, id_hint, effort, effort_small, effort_medium,
        effort_large, cost, cost_free, cost_small, cost_larger, flags, flag_critical, flag_na,
        flag_flyer, statement_note, add_statement, statement_added, tag, tag_hint, add_language,
        language_added, city_intro, city_name, city_phone, city_email, city_page, city_save,
        city_changed, look_intro, scope, short, full, mend_first, fallback_note, behind, result,
        result_intro, invent, compare_intro, not_compared, not_on_site, same, version_raise,
        version_raised, version_may, moved_within, moved_between, statements_added,
        statements_removed, statements_moved, statements_weighed, languages_added,
        languages_removed, removed_note, frame_differs, texts_changed, meaning, place, old, new,
        nothing, save_where, save_faults, save_all, save_file, save_one, save_after, saved,
        not_saved,
    }
    /// Gatherings: the list, and what a host prepares.
    HallText = HALL hall {
        data, data_about, data_choose, data_read, data_left_out, data_csv,
        data_ndjson, data_clear,
        title, list_intro, workshop, workshop_about, workshop_begin, practise, team, team_about,
        team_begin, not_begun, file_unreadable, yours, open_file, open_file_hint, bin, which,
        came_in, open, delete, restore, other_version, take_version, take_version_hint,
        keep_version_hint, not_here, to_list, to_start, steps, step_prepare, step_collect,
        step_show, step_together, step_after, practice_banner, practice_title, prepare_title,
        collect_title, show_title, wall_title, after_title, facts, team_note, name, name_hint,
        place, date, questionnaire, languages, languages_hint, smallest, smallest_hint, script,
        how_long, parts, parts_hint, minutes, before, join, join_about, join_alt, copy, copied,
        not_copied, along, along_about, to_paper, save_file, to_collect,
        here_already, here_about, here_merge, here_replace, here_cancel, replaced, replace_undone,
    }
    /// A phone that takes part, and its code.
    JoinText = JOIN join {
        title, intro, intro_team, begin, begin_other, begin_other_person, go_on, go_on_with,
        what_happens, first, first_team, second, third, who_sees, who_reads, who_reads_team,
        shown, shown_team, stays, damaged, newer, other, other_version, ask_host, code_title,
        nothing_yet, to_questions, still_open, before_code, make_code, say, spelling, code_alt,
        changed, improve, keep_open, afterwards, afterwards_about, to_overview, not_joined,
        for_host, collect_in, open_code, joined_panel,
        in_language,
    }
    /// Where answers come in.
    CollectText = COLLECT collect {
        one_in, count_in, undo_last, how, way_type, way_type_hint, way_scan, way_scan_hint,
        way_file, way_file_hint, way_paper, way_paper_hint, taken, taken_again, already, full,
        taken_out, wrong_length, wrong_letter, wrong_check, wrong_newer, wrong_gathering,
        wrong_answers, wrong_no_code, code, code_hint, take_in, compare, camera_about,
        camera_begin, camera_stop, camera_refused, camera_absent, camera_busy, camera_unsupported,
        camera_alt, files_about, choose_files, file_unreadable, no_code_in, other_questionnaire,
        blank_file, other_list, list_damaged, is_invitation, is_result, merged, paper_about,
        open_left, hand_in_sheet, empty_sheet, blank_sheet, list, nothing_in, more, a_code,
        a_sheet, a_file, take_out, put_back, out, second, second_about, list_alt, list_too_long,
        save_list, merge_ask, merge, to_collect, to_show,
        camera_ended, left_out,
    }
    /// The host's window and the wall.
    WallText = WALL wall {
        show_about, open_wall, wall_here, on_the_wall, script, keys, to_after, back, forward,
        reveal, hide, clock_begin, clock_pause, clock_more, sheet, choose_screen, screen_welcome,
        screen_timer, screen_totals, screen_barrier, screen_cards, screen_closing, totals,
        first_picture, all_shown, waiting, make_picture, new_picture, last_picture, guards,
        minutes, go_to, full_screen, hidden, too_few, no_picture, of_many, street, goes_well,
        further, open_by, almost_all, spread, others, unknown, welcome, join, join_alt, join_scan,
        join_answer, join_code, join_paper, came_in, time_over, promises, no_promises, promised,
        thanks, go_on_at_home,
        plan, practice, ten_metres, fewer_is_more, key_rest,
    }
    /// A team that looks at its answers and gives one together.
    TeamText = TEAM team {
        title, too_few, too_few_do, to_invite, to_collect, to_together, lead, how_to_talk, talk_seen,
        talk_right, talk_first, talk_stuck, own_choice, done_of, differ, differ_about, differ_none,
        apart, measure, measure_about, measure_source, find_out, find_out_about, same, same_about,
        same_none, take_over, taken_over, given, dont_know, left_open, choose, after, kept, marked,
        to_about, to_overview,
    }
    /// What is taken away from a gathering.
    AfterText = AFTER after {
        promises, promises_about, step, step_hint, by_when, about_what, about_nothing, add,
        step_missing, promise_kept, promises_full, remove, remove_which, removed, put_back, files,
        files_about, csv, totals_file, barrier, statement, yes, partly, not_yet, unknown,
        together, all, later,
        practice, invented,
    }
    /// The report of a gathering.
    HallReport = HALL_REPORT hall_report {
        above, practice, took_part, associations, people, nothing_shown, street, answers, told,
        no_promises, hidden, hidden_about, shown_from, shown_from_team, preview,
    }
    /// The materials box.
    MaterialsText = MATERIALS materials {
        title, intro, search, search_hint, barrier, all_barriers, city, all_cities, no_city,
        kind, all_kinds, shown, chosen, none_fits, by_barrier, clear, try_it, helps, source, none, unknown,
        unknown_barrier, to_all, more_for, go_on, copy_link, link_copied, link_not_copied,
        beside, all_for, cards, cards_intro, choose, choose_hint, opening,
        closing, paper, paper_hint, card_of, previous, next, at_first, at_last,
        full_screen, keys, to_cards, all_cards, ideas_for, unknown_deck, no_cards,
    }
    /// "Look over your invitation".
    InvitationText = INVITATION invitation {
        missing_more, compare_kept, because_measured,
        title, intro, stays, language, text, text_hint, open_file, open_hint, opening, opened,
        example, example_text, clear, cleared, put_back, rules_loading, rules_failed, rules_none,
        nothing, reading, summary, too_long, shouts, other_script, found, found_none, missing,
        missing_about, missing_none, look, look_about, look_pictures, look_letters, in_text, show,
        show_facts, show_words, words, words_none, gendered, gendered_about, excluding, instead,
        times, sentences, sentences_none, very_long, long, long_tip, words_in, passive,
        passive_tip, ease, ease_figures, ease_mean, ease_caution, ease_short, compare,
        compare_about, compare_keep, compare_drop, before, after, what, row_found, row_missing,
        row_mean, row_longest, row_words, now_found, now_lost, carry, carry_about, carry_show,
        carry_none, carry_where, carry_no_check, carry_begin, proposed, because, because_not, now,
        accept, accept_which, same, taken, undo_which, to_check, not_text, no_text, damaged,
        too_large, not_loaded,
    }
    /// The three sittings.
    SittingText = SITTING sitting {
        title, above, about, open, first, second, third, first_intro, second_intro, third_intro,
        table, first_table, second_table, third_table, how_long, check, check_how, divide,
        divide_pairs, divide_alone, divide_ask, to_team, ready, done, answered, all_answered,
        nothing_yet, choose, choose_how, chosen, three_chosen, others_chosen, not_asked,
        release, let_go, wishes, wish_here, now, how_far,
        words, words_hint, closed, best_steps, no_steps, no_wishes, from_to, steps, plan,
        next_check, next_check_how, next_day, in_months, in_a_year, next_on, no_day, event,
        calendar, calendar_how, no_dates, planned, more_steps, who, answers,
        by_whom, by_when, and_more, invitation, invitation_about,
    }
    /// Rounds of one organisation.
    RoundsText = ROUNDS rounds {
        title, open, intro, only_one, again, again_hint, choose, compared, nothing_now,
        same_only, other_version, other_scope, doors, then, now, wished, more, fewer, same,
        on_common, on_one, not_comparable, plan, plan_none, plan_done, plan_left, moved, forward, forward_none,
        back, back_none, back_how, from_to, charts, charts_how, charts_single, table, round,
        this_round, overall, earlier, earlier_on, take, take_which, take_all, taken, taken_all,
        not_here, open_file,
    }
    /// What is printed for a gathering.
    PaperText = PAPER paper {
        title, about, which, join, join_hint, questions, questions_hint, slips, slips_hint, cards,
        cards_hint, steps, steps_hint, copies, nothing, to_prepare, preview, address, together,
        alone, tick, no_names, typed_over, hand_in, slip, slip_about, slip_letters, who, who_hint,
        cards_screen,
    }
}
