/** Worked examples and prompts of the GSM8K configs. */

/** A question with its answer in steps; some also with a program that computes it, and what that gives. */
export interface WorkedExample {
  readonly question: string;
  readonly answer: string;
  readonly program?: string;
  readonly result?: string;
}

export const STUDY_PLAN: WorkedExample = {
  question: `Angelo and Melanie want to plan how many hours over the next week they should study together for their test next week. They have 2 chapters of their textbook to study and 4 worksheets to memorize. They figure out that they should dedicate 3 hours to each chapter of their textbook and 1.5 hours for each worksheet. If they plan to study no more than 4 hours each day, how many days should they plan to study total over the next week if they take a 10-minute break every hour, include 3 10-minute snack breaks each day, and 30 minutes for lunch each day?`,
  answer: `Angelo and Melanie think they should dedicate 3 hours to each of the 2 chapters, 3 hours x 2 chapters = 6 hours total.
For the worksheets they plan to dedicate 1.5 hours for each worksheet, 1.5 hours x 4 worksheets = 6 hours total.
Angelo and Melanie need to start with planning 12 hours to study, at 4 hours a day, 12 / 4 = 3 days.
However, they need to include time for breaks and lunch. Every hour they want to include a 10-minute break, so 12 total hours x 10 minutes = 120 extra minutes for breaks.
They also want to include 3 10-minute snack breaks, 3 x 10 minutes = 30 minutes.
And they want to include 30 minutes for lunch each day, so 120 minutes for breaks + 30 minutes for snack breaks + 30 minutes for lunch = 180 minutes, or 180 / 60 minutes per hour = 3 extra hours.
So Angelo and Melanie want to plan 12 hours to study + 3 hours of breaks = 15 hours total.
They want to study no more than 4 hours each day, 15 hours / 4 hours each day = 3.75
They will need to plan to study 4 days to allow for all the time they need.
The answer is 4`,
};

export const BASKETBALL: WorkedExample = {
  question: `Mark's basketball team scores 25 2 pointers, 8 3 pointers and 10 free throws.  Their opponents score double the 2 pointers but half the 3 pointers and free throws.  What's the total number of points scored by both teams added together?`,
  answer: `Mark's team scores 25 2 pointers, meaning they scored 25*2= 50 points in 2 pointers.
His team also scores 6 3 pointers, meaning they scored 8*3= 24 points in 3 pointers
They scored 10 free throws, and free throws count as one point so they scored 10*1=10 points in free throws.
All together his team scored 50+24+10= 84 points
Mark's opponents scored double his team's number of 2 pointers, meaning they scored 50*2=100 points in 2 pointers.
His opponents scored half his team's number of 3 pointers, meaning they scored 24/2= 12 points in 3 pointers.
They also scored half Mark's team's points in free throws, meaning they scored 10/2=5 points in free throws.
All together Mark's opponents scored 100+12+5=117 points
The total score for the game is both team's scores added together, so it is 84+117=201 points
The answer is 201`,
  program: `def solution():
    mark_pointers_2 = 25 * 2
    mark_pointers_3 = 8 * 3
    mark_free_throws = 10 * 1
    mark_points_scored = mark_pointers_2 + mark_pointers_3 + mark_free_throws
    opponents_pointers_2 = mark_pointers_2 * 2
    opponents_pointers_3 = mark_pointers_3 / 2
    opponents_free_throws = mark_free_throws / 2
    opponents_points_scored = opponents_pointers_2 + opponents_pointers_3 + opponents_free_throws
    total_points_scored = mark_points_scored + opponents_points_scored
    result = total_points_scored
    return result`,
  result: `201`,
};

export const MARBLES: WorkedExample = {
  question: `Bella has two times as many marbles as frisbees. She also has 20 more frisbees than deck cards. If she buys 2/5 times more of each item, what would be the total number of the items she will have if she currently has 60 marbles?`,
  answer: `When Bella buys 2/5 times more marbles, she'll have increased the number of marbles by 2/5*60 = 24
The total number of marbles she'll have is 60+24 = 84
If Bella currently has 60 marbles, and she has two times as many marbles as frisbees, she has 60/2 = 30 frisbees.
If Bella buys 2/5 times more frisbees, she'll have 2/5*30 = 12 more frisbees.
The total number of frisbees she'll have will increase to 30+12 = 42
Bella also has 20 more frisbees than deck cards, meaning she has 30-20 = 10 deck cards
If she buys 2/5 times more deck cards, she'll have 2/5*10 = 4 more deck cards.
The total number of deck cards she'll have is 10+4 = 14
Together, Bella will have a total of 14+42+84 = 140 items
The answer is 140`,
  program: `def solution():
    marbles = 60
    num_increased_marbles = marbles * 2 / 5
    num_total_marbles = marbles + num_increased_marbles
    frisbees = marbles / 2
    num_increased_frisbees = frisbees * 2 / 5
    num_total_frisbees = frisbees + num_increased_frisbees
    deck_cards = frisbees - 20
    num_increased_deck_cards = deck_cards * 2 / 5
    num_total_deck_cards = deck_cards + num_increased_deck_cards
    num_total = num_total_marbles + num_total_frisbees + num_total_deck_cards
    result = num_total
    return result`,
  result: `140`,
};

export const FRUIT_BASKETS: WorkedExample = {
  question: `A group of 4 fruit baskets contains 9 apples, 15 oranges, and 14 bananas in the first three baskets and 2 less of each fruit in the fourth basket. How many fruits are there?`,
  answer: `For the first three baskets, the number of apples and oranges in one basket is 9+15=24
In total, together with bananas, the number of fruits in one basket is 24+14=38 for the first three baskets.
Since there are three baskets each having 38 fruits, there are 3*38=114 fruits in the first three baskets.
The number of apples in the fourth basket is 9-2=7
There are also 15-2=13 oranges in the fourth basket
The combined number of oranges and apples in the fourth basket is 13+7=20
The fourth basket also contains 14-2=12 bananas.
In total, the fourth basket has 20+12=32 fruits.
The four baskets together have 32+114=146 fruits.
The answer is 146`,
  program: `def solution():
    num_fruits_per_first_three_basket = 9 + 15 + 14
    num_fruits_first_three_basket = num_fruits_per_first_three_basket * 3
    num_apple_fourth_basket = 9 - 2
    num_orange_fourth_basket = 15 - 2
    num_banana_fourth_basket = 14 - 2
    num_fruits_fourth_basket = num_apple_fourth_basket + num_orange_fourth_basket + num_banana_fourth_basket
    num_fruits_total = num_fruits_first_three_basket + num_fruits_fourth_basket
    result = num_fruits_total
    return result`,
  result: `146`,
};

/** The eight examples of chain-of-thought prompting (Wei et al. 2022). */
export const CHAIN_OF_THOUGHT: readonly WorkedExample[] = [
  {
    question: `There are 15 trees in the grove. Grove workers will plant trees in the grove today. After they are done, there will be 21 trees. How many trees did the grove workers plant today?`,
    answer: `We start with 15 trees. Later we have 21 trees. The difference must be the number of trees they planted. So, they must have planted 21 - 15 = 6 trees. The answer is 6.`,
  },
  {
    question: `If there are 3 cars in the parking lot and 2 more cars arrive, how many cars are in the parking lot?`,
    answer: `There are 3 cars in the parking lot already. 2 more arrive. Now there are 3 + 2 = 5 cars. The answer is 5.`,
  },
  {
    question: `Leah had 32 chocolates and her sister had 42. If they ate 35, how many pieces do they have left in total?`,
    answer: `Leah had 32 chocolates and Leah's sister had 42. That means there were originally 32 + 42 = 74 chocolates. 35 have been eaten. So in total they still have 74 - 35 = 39 chocolates. The answer is 39.`,
  },
  {
    question: `Jason had 20 lollipops. He gave Denny some lollipops. Now Jason has 12 lollipops. How many lollipops did Jason give to Denny?`,
    answer: `Jason had 20 lollipops. Since he only has 12 now, he must have given the rest to Denny. The number of lollipops he has given to Denny must have been 20 - 12 = 8 lollipops. The answer is 8.`,
  },
  {
    question: `Shawn has five toys. For Christmas, he got two toys each from his mom and dad. How many toys does he have now?`,
    answer: `He has 5 toys. He got 2 from mom, so after that he has 5 + 2 = 7 toys. Then he got 2 more from dad, so in total he has 7 + 2 = 9 toys. The answer is 9.`,
  },
  {
    question: `There were nine computers in the server room. Five more computers were installed each day, from monday to thursday. How many computers are now in the server room?`,
    answer: `There are 4 days from monday to thursday. 5 computers were added each day. That means in total 4 * 5 = 20 computers were added. There were 9 computers in the beginning, so now there are 9 + 20 = 29 computers. The answer is 29.`,
  },
  {
    question: `Michael had 58 golf balls. On tuesday, he lost 23 golf balls. On wednesday, he lost 2 more. How many golf balls did he have at the end of wednesday?`,
    answer: `Michael initially had 58 balls. He lost 23 on Tuesday, so after that he has 58 - 23 = 35 balls. On Wednesday he lost 2 more so now he has 35 - 2 = 33 balls. The answer is 33.`,
  },
  {
    question: `Olivia has $23. She bought five bagels for $3 each. How much money does she have left?`,
    answer: `She bought 5 bagels for $3 each. This means she spent 5 * $3 = $15 on the bagels. She had $23 in beginning, so now she has $23 - $15 = $8. The answer is 8.`,
  },
];

/** What an agent is shown of its protocol. */
export const AGENT_PROTOCOL = `
Example:

<HUMAN>A group of 4 fruit baskets contains 9 apples, 15 oranges, and 14 bananas in the first three baskets and 2 less of each fruit in the fourth basket. How many fruits are there?
<ASSISTANT>{thought} We need to calculate the total number of fruits. The total number of fruits in the first three baskets is given, while for the fourth basket, we need to subtract 2 from each fruit category. We can solve this problem using simple arithmetic.
{action} PythonInterpreter
{action_input}
\`\`\`python
def solution():
    # Fruits in the first three baskets
    apples_first_three = 9
    oranges_first_three = 15
    bananas_first_three = 14

    # Fruits in the fourth basket
    apples_fourth = apples_first_three - 2
    oranges_fourth = oranges_first_three - 2
    bananas_fourth = bananas_first_three - 2

    # Total fruits
    total_fruits = ((apples_first_three + oranges_first_three + bananas_first_three) * 3 +
                    apples_fourth + oranges_fourth + bananas_fourth)

    return {{"total_fruits": total_fruits}}
\`\`\`
<SYSTEM>{response}{{'total_fruits': 146}}
<ASSISTANT> {thought} By adding the given numbers of apples, oranges, and bananas in the first three baskets, then subtracting 2 from each category for the fourth basket, we have found the total number of fruits.
{finish} 146

<HUMAN>Bella has two times as many marbles as frisbees. She also has 20 more frisbees than deck cards. If she buys 2/5 times more of each item, what would be the total number of the items she will have if she currently has 60 marbles?
<ASSISTANT>{thought} This is a problem that requires solving equations. We know the relationship between the number of marbles, frisbees, and deck cards. Bella has twice as many marbles as frisbees, and 20 more frisbees than deck cards. Finally, we are told Bella buys 2/5 times more of each item. This purchasing will increase the number of each type of item.
{action} PythonInterpreter
{action_input}
\`\`\`python
def solution():
    # Given number of marbles
    marbles_now = 60

    # Calculate number of frisbees and deck cards now
    frisbees_now = marbles_now / 2
    cards_now = frisbees_now - 20

    # Calculate number of each item after buying more
    marbles_then = marbles_now + (2/5) * marbles_now
    frisbees_then = frisbees_now + (2/5) * frisbees_now
    cards_then = cards_now + (2/5)*cards_now

    # Total number of items then
    total_items = marbles_then + frisbees_then + cards_then

    return {{"total_items": total_items}}
\`\`\`
<SYSTEM>{response}{{'total_items': 140.0}}
<ASSISTANT>{thought} By establishing the relationships between the numbers of marbles, frisbees, and deck cards that Bella currently has, we can calculate how many of each item she will have after buying 2/5 more of each. Adding these quantities together gives us the total number of items.
{finish} 140
`;

/** The prompt of the judge that sees the answers which no rule accepted. */
export const JUDGE_PROMPT = `Please as a grading expert, judge whether the final answer given by the
candidate below is consistent with the standard answer, that is, whether the
candidate answered correctly.

Here are some evaluation criteria:
1. Please refer to the given standard answer. You don't need to re-generate the
answer to the question because the standard answer has been given. You only need
to judge whether the candidate's answer is consistent with the standard answer
according to the form of the question.
2. Because the candidate's answer may be different from the standard answer in
the form of expression, before making a judgment, please understand the question
and the standard answer first, and then judge whether the candidate's answer is
correct.
3. Some answers may be expressed in different ways, such as with commas,
currency symbols, units, or explanatory text, as long as the meaning expressed is
the same.
4. If the prediction contains the correct final answer but the rule evaluator
extracts another intermediate number, the prediction should still be judged
correct.

Please judge whether the following answer is consistent with the standard
answer. Just return "A" or "B", with no text around it.

A: CORRECT
B: INCORRECT

<Original Question Begin>:
{question}
<Original Question End>

<Gold Target Begin>:
{answer}
<Gold Target End>

<Predicted Answer Begin>:
{prediction}
<Predicted Answer End>`;
